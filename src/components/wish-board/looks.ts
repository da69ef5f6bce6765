import { html, nothing, type TemplateResult } from 'lit';
import { personRef } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import {
  type Action,
  actionOf,
  dayText,
  deskOf,
  type LikeWish,
  lapsed,
  type Review,
  type Seen,
} from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { wordsFor } from '../record-view/consent.js';
import type { Scene } from '../record-view/scene.js';

/** Wishes alike that are named beside one; the rest stand on its own page. */
const nearest = 3;

/** What the person agreed to have shown, as far as this device was told. */
function consentSays({ workspace, person, voice }: Scene, ref: Ref): string {
  const say = voice.from(wishWords);
  const data = workspace.sight(personRef(ref))?.record.data;
  if (!person || !data) return say('wish.look.consentUnknown');
  if (lapsed(person, data, wordsFor(workspace, personRef(ref)))) return say('wish.look.consentLapsed');
  return data.consentShow === true
    ? say('wish.look.consentYes', { day: dayText(String(data.consentUntil ?? '')) })
    : say('wish.look.consentNo');
}

/** What to look at in a wish before it is shown: unfit words, wishes alike, words that changed, the consent. */
export function drawLooks(scene: Scene, review: Review, steps: { open(ref: Ref): void }): TemplateResult {
  const { voice } = scene;
  const say = voice.from(wishWords);
  return html`<ul class="looks">
    ${review.unfit === null ? nothing : html`<li data-warn>${say('wish.look.unfit', { what: review.unfit })}</li>`}
    ${review.reworded ? html`<li data-warn>${say('wish.look.reworded', { count: review.claimed })}</li>` : nothing}
    <li>${consentSays(scene, review.seen.ref)}</li>
    ${review.like.length === 0 ? nothing : html`<li data-warn>${say('wish.look.like')}：</li>`}
    ${review.like.slice(0, nearest).map((one) => html`<li>${drawLike(scene, one, steps.open)}</li>`)}
    ${review.like.length > nearest ? html`<li class="faint">${say('wish.look.more', { count: review.like.length - nearest })}</li>` : nothing}
  </ul>`;
}

/** In an open wish: the same, and the way to join it with another. */
export function drawMerging(
  scene: Scene,
  all: readonly Seen[],
  { ref }: Seen,
  steps: { open(ref: Ref): void; begin(action: Action, into: Ref): void },
): TemplateResult | typeof nothing {
  const { workspace, kind, voice } = scene;
  const say = voice.from(wishWords);
  const review = deskOf(all, workspace.me ? dayOf(workspace.me.now) : '1970-01-01').review.find(
    ({ seen }) => seen.ref === ref,
  );
  const merge = kind.commands.merge;
  if (!review || !merge) return nothing;
  const { like } = review;
  const may = !scene.readonly && workspace.allowed(kind.name, 'merge', ref).may !== 'no';
  return html`<section class="text">
    ${drawLooks(scene, { ...review, like: [] }, steps)}
    ${
      like.length === 0
        ? nothing
        : html`<h3>${say('wish.look.like')}</h3>
          <ul class="like">
            ${like.map(
              (one) => html`<li>
                ${drawLike(scene, one, steps.open)}
                ${may ? html`<button type="button" data-merge=${one.ref} @click=${() => steps.begin(actionOf(kind, 'merge', merge, ref), one.ref)}>${say('wish.mergeInto')}</button>` : nothing}
              </li>`,
            )}
          </ul>`
    }
  </section>`;
}

const drawLike = ({ voice }: Scene, { ref, title, why }: LikeWish, open: (ref: Ref) => void) =>
  html`<button type="button" class="plain" data-like=${ref} @click=${() => open(ref)}>
    ${title}（${voice.from(wishWords)(why === 'person' ? 'wish.look.samePerson' : 'wish.look.sameWords')}）
  </button>`;
