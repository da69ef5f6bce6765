import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, Ref } from '../../core/ports.js';
import { dayText, earlyFlaws, inputOf, likeWishes, type Seen } from '../../core/views/index.js';
import { filledIn } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import type { Sheet } from '../record-view/papers.js';
import type { More } from '../record-view/questions.js';
import type { Scene } from '../record-view/scene.js';

export interface MakingSteps {
  /** Wishes of which the person said that they are another thing. */
  others: ReadonlySet<Ref>;
  /** It is the same wish: nothing is made, and that one is shown. */
  same(ref: Ref): void;
  another(ref: Ref): void;
  /** How the wish told so far will look on the wall. */
  preview(draft: JsonObject): TemplateResult;
}

/** After the words of the wish, whether it was told before; at the end, how it will look on the wall. */
export function drawMaking(
  scene: Scene,
  { maker, values, flaws }: Sheet,
  all: readonly Seen[],
  steps: MakingSteps,
): More {
  const { voice, kind, names } = scene;
  const say = voice.from(wishWords);
  const draft = inputOf(maker?.questions ?? [], values, null);
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
  const { me } = scene.workspace;
  // Told beside the field as soon as it is left, and no second time once the form was sent.
  const early = Object.entries(me ? earlyFlaws(kind, 'collect', draft, me) : {}).filter(([name]) => !flaws[name]);
  const open = (maker?.questions ?? []).filter(({ name }) => name in kind.fields);
  const [last] = open.slice(-1);
  return {
    ...Object.fromEntries(
      early.map(([name, words]) => [
        name,
        html`<p class="flaw early" role="alert">${filledIn(words, scene.settings)}</p>`,
      ]),
    ),
    [last?.name ?? '']: html`<div class="question" data-wide aria-live="polite">
      ${
        like.length === 0
          ? nothing
          : html`<section class="duplicates caution" part="duplicates">
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
 </div>`,
    '': steps.preview(draft),
  };
}
