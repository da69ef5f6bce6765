import { html, nothing, type TemplateResult } from 'lit';
import { type Doubt, isTicked, type Plan, type Span, type TaskOffer } from '../../core/plan/index.js';
import type { PlanSay } from '../messages/plan-words.js';

/** Characters of the text around a doubtful place that show where it is. */
const around = 18;

export interface SortedDoubts {
  /** About the document, or words outside every measure. */
  whole: readonly Doubt[];
  /** By key of the measure. */
  byBlock: ReadonlyMap<string, readonly Doubt[]>;
}

/** Doubts by where they are shown; those that are boxes to tick are not said in words as well. */
export function sortDoubts(plan: Plan, doubts: readonly Doubt[], offers: readonly TaskOffer[]): SortedDoubts {
  const measures = plan.sections.flatMap((section) => section.measures);
  const whole: Doubt[] = [];
  const byBlock = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const [from, to] = doubt.span;
    const home = measures.find(({ key, span }) => key === doubt.key || (span[0] <= from && to <= span[1]));
    if (home && isTicked(doubt.offer, offers, doubt.span)) continue;
    if (home) byBlock.set(home.key, [...(byBlock.get(home.key) ?? []), doubt]);
    else whole.push(doubt);
  }
  return { whole, byBlock };
}

/** What is doubtful in one measure, whose words stand right beside. */
export const drawBlockDoubts = (say: PlanSay, doubts: readonly Doubt[]): TemplateResult | typeof nothing =>
  doubts.length === 0
    ? nothing
    : html`<ul class="doubts">${doubts.map((doubt) => html`<li>${worded(say, doubt)}</li>`)}</ul>`;

/** What nothing here can settle is said so: a unit that the roll does not know, a time without a day, work that comes again. */
function worded(say: PlanSay, { offer, message }: Doubt): string {
  if (offer.set === 'owners') {
    return say('plan.doubtUnit', { units: offer.units.map(({ name }) => name).join('、') });
  }
  const later = offer.set === 'recurrence' || (offer.set === 'due' && offer.date === undefined);
  return later ? `${message}${say('plan.doubtLater')}` : message;
}

/** What is doubtful elsewhere, each with its place in the text. */
export function drawWholeDoubts(
  say: PlanSay,
  { source }: Plan,
  doubts: readonly Doubt[],
  list: (spans: readonly Span[]) => void,
): TemplateResult | typeof nothing {
  if (doubts.length === 0) return nothing;
  return html`<section class="whole-doubts" aria-labelledby="doubts">
    <h3 id="doubts">${say('plan.doubts')}<span class="count">${doubts.length}</span></h3>
    <ul class="doubts">
      ${doubts.map(
        (doubt) => html`<li>
          <p>${worded(say, doubt)}</p>
          ${doubt.span[1] - doubt.span[0] > 1 ? drawPlace(say, source, doubt.span) : nothing}
          ${
            doubt.offer.set === 'measures' && doubt.offer.spans.length > 0
              ? html`<p><button type="button" data-list=${doubt.code} @click=${listed(doubt.offer.spans, list)}>${doubt.offer.spans.length === 1 ? say('plan.listWhole') : say('plan.listEach', { count: doubt.offer.spans.length })}</button></p>`
              : nothing
          }
        </li>`,
      )}
    </ul>
  </section>`;
}

const listed = (spans: readonly Span[], list: (spans: readonly Span[]) => void) => (): void => list(spans);

/** 「……送到行动不便的〔老同志〕家里……」 */
const drawPlace = (say: PlanSay, source: string, [from, to]: Span): TemplateResult => html`<p class="place">
  ${say('plan.place')}${from > around ? '……' : nothing}${source.slice(Math.max(0, from - around), from)}<mark>${short(source.slice(from, to))}</mark>${source.slice(to, to + around)}${to + around < source.length ? '……' : nothing}
</p>`;

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 60)}……` : words);
