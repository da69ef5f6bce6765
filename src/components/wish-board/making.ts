import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayText, inputOf, likeWishes, type Maker, makerOf, type Seen } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import type { Sheet } from '../record-view/papers.js';
import type { Scene } from '../record-view/scene.js';
import { cardFor, drawWallCard } from './wall-card.js';

export interface MakingSteps {
  /** Wishes of which the person said that they are another thing. */
  others: ReadonlySet<Ref>;
  /** It is the same wish: nothing is made, and that one is shown. */
  same(ref: Ref): void;
  another(ref: Ref): void;
}

/** What a liaison is asked when a wish is told: not what only the desk knows. */
export function wishMaker(kind: Kind, person: Kind | undefined, hidden: readonly string[]): Maker | null {
  const maker = makerOf(kind, person);
  return maker && { ...maker, questions: maker.questions.filter(({ name }) => !hidden.includes(name)) };
}

/** Below the questions: how the wish will look on the wall, and whether it was told before. */
export function drawMaking(
  scene: Scene,
  { maker, values }: Sheet,
  all: readonly Seen[],
  steps: MakingSteps,
): TemplateResult {
  const { voice, kind, names } = scene;
  const say = voice.from(wishWords);
  const draft = inputOf(maker?.questions ?? [], values, null);
  const card = cardFor(scene, draft);
  const like = likeWishes(draft, all, typeof values.restOf === 'string' ? values.restOf : undefined).filter(
    ({ ref }) => !steps.others.has(ref),
  );
  const state = (ref: Ref): string => {
    const record = all.find((seen) => seen.ref === ref)?.record;
    const facts = [
      names.unit(String(record?.data?.unit ?? '')) ?? '',
      dayText(String(record?.data?.on ?? '')),
      kind.states[record?.state ?? ''] ?? '',
    ];
    return facts.filter((text) => text !== '').join('　');
  };
  return html`<div aria-live="polite">
      ${
        like.length === 0
          ? nothing
          : html`<section class="duplicates" part="duplicates">
              <h3>${say('wish.duplicates')}</h3>
              <p>${say('wish.duplicatesHint')}</p>
              <ul>
                ${like.map(
                  ({ ref, title, why }) => html`<li>
                    <p><strong>${title}</strong>（${say(why === 'person' ? 'wish.look.samePerson' : 'wish.look.sameWords')}）　<span class="faint">${state(ref)}</span></p>
                    <div class="actions">
                      <button type="button" data-same=${ref} @click=${() => steps.same(ref)}>${say('wish.isSame')}</button
                      ><button type="button" data-another=${ref} @click=${() => steps.another(ref)}>${say('wish.notSame')}</button>
                    </div>
                  </li>`,
                )}
              </ul>
            </section>`
      }
    </div>
    <section class="preview" part="preview">
      <h3>${say('wish.preview')}</h3>
      ${
        card.title === ''
          ? html`<p class="faint">${say('wish.previewEmpty')}</p>`
          : html`<div class="wish-card">${drawWallCard(scene, card, nothing)}</div>`
      }
      <p class="faint">${say('wish.previewFew')}</p>
    </section>`;
}
