import { html, nothing, type TemplateResult } from 'lit';
import { myClaims, type Seen } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { makerFor, type Scene } from '../record-view/scene.js';

export const wishFaces = ['wall', 'mine', 'claims', 'desk', 'list', 'rounds'] as const;
export type WishFace = (typeof wishFaces)[number];

/** What a person is to the wishes: asks, helps, stands near those who ask, or sits at the desk of the county. */
export interface Part {
  near: boolean;
  office: boolean;
  faces: WishFace[];
}

export function partOf(scene: Scene, all: readonly Seen[]): Part {
  const { workspace } = scene;
  const { me } = workspace;
  const near = makerFor({ ...scene, readonly: false }) !== null;
  const rounds = workspace.catalogue.get('campaign');
  const office = rounds !== undefined && workspace.allowed('campaign', 'plan', null).may !== 'no';
  const member = me?.grants.some(({ role }) => role === 'member') ?? false;
  const [wishes, helps] = [
    all.some(({ record }) => record.data?.wisher === me?.actor),
    me !== null && myClaims(all, me.actor).length > 0,
  ];
  const may: Record<WishFace, boolean> = {
    wall: true,
    mine: wishes || (member && !near),
    claims: helps || !near,
    desk: near,
    list: near,
    rounds: office,
  };
  return { near, office, faces: wishFaces.filter((face) => may[face]) };
}

/** One switch between what this person may use. Nobody is asked to choose from one. */
export function drawFaces(
  { voice }: Scene,
  { faces, office }: Part,
  now: WishFace,
  turn: (face: WishFace) => void,
): TemplateResult | typeof nothing {
  const say = voice.from(wishWords);
  if (faces.length < 2) return nothing;
  return html`<div class="choices faces" part="faces" role="group" aria-label=${say('wish.faces')}>
    ${faces.map(
      (face) => html`<button
        type="button"
        class="choice"
        data-face=${face}
        aria-pressed=${face === now}
        @click=${() => turn(face)}
      >
        ${say(face === 'desk' && !office ? 'wish.deskNear' : `wish.${face}`)}
      </button>`,
    )}
  </div>`;
}
