import { html, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { type Action, actionOf, likeness, type Seen } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import type { Scene } from '../record-view/scene.js';
import { onWallNow } from './wall.js';
import { cardFor, drawWallCard, sharingFor } from './wall-card.js';

/** The open wish that is nearest to one that somebody else took on: of its kind, of its place, in like words. */
function nextTo(scene: Scene, all: readonly Seen[], lost: Ref): Seen | undefined {
  const { workspace, kind } = scene;
  const { title, category, township } = workspace.sight(lost)?.record.data ?? {};
  const near = ({ record: { data } }: Seen): number =>
    Number(data?.category === category) * 2 + Number(data?.township === township) + likeness(title, data?.title);
  const open = onWallNow(scene, all).filter(
    ({ ref, record }) =>
      ref !== lost && record.state === 'open' && workspace.allowed(kind.name, 'claim', ref).may !== 'no',
  );
  return open.sort((a, b) => near(b) - near(a))[0];
}

/** Told to the one who came second, with the next wish to help with. */
export function drawLost(
  scene: Scene,
  all: readonly Seen[],
  lost: Ref,
  claim: (action: Action) => void,
): TemplateResult {
  const { kind, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const next = nextTo(scene, all, lost);
  const command = kind.commands.claim;
  if (!next || !command || readonly) return html`<p class="lost">${say('wish.lostNone')}</p>`;
  const hung = onWallNow(scene, all).map(({ record }) => record.data);
  const card = cardFor(scene, next.record.data ?? {}, sharingFor(scene, hung));
  return html`<p class="lost">${say('wish.lost')}</p>
    <div class="wish-card" data-next=${next.ref}>
      ${drawWallCard(
        scene,
        card,
        html`<div class="card-buttons">
          <button
            type="button"
            class="near"
            data-claim-next
            aria-label=${say('wish.claimOf', { title: card.title })}
            @click=${() => claim(actionOf(kind, 'claim', command, next.ref))}
          >
            ${command.label}
          </button>
        </div>`,
      )}
    </div>`;
}
