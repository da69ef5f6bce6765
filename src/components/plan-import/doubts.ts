import { html, nothing, type TemplateResult } from 'lit';
import { type Doubt, isTicked, type Plan, type Span, type TaskOffer } from '../../core/plan/index.js';

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
export const drawBlockDoubts = (doubts: readonly Doubt[]): TemplateResult | typeof nothing =>
  doubts.length === 0
    ? nothing
    : html`<ul class="doubts">${doubts.map((doubt) => html`<li>${worded(doubt)}</li>`)}</ul>`;

/** What nothing here can settle is said so: a unit that the roll does not know, a time without a day, work that comes again. */
function worded({ offer, message }: Doubt): string {
  if (offer.set === 'owners') {
    return `原文提到“${offer.units.map(({ name }) => name).join('、')}”，名册里没有这个单位，或不由它负责；交办时再选。`;
  }
  const later = offer.set === 'recurrence' || (offer.set === 'due' && offer.date === undefined);
  return later ? `${message}需要的话，导入以后在任务里办。` : message;
}

/** What is doubtful elsewhere, each with its place in the text. */
export function drawWholeDoubts(
  { source }: Plan,
  doubts: readonly Doubt[],
  list: (spans: readonly Span[]) => void,
): TemplateResult | typeof nothing {
  if (doubts.length === 0) return nothing;
  return html`<section class="whole-doubts" aria-labelledby="doubts">
    <h3 id="doubts">请看一看<span class="count">${doubts.length}</span></h3>
    <ul class="doubts">
      ${doubts.map(
        (doubt) => html`<li>
          <p>${worded(doubt)}</p>
          ${doubt.span[1] - doubt.span[0] > 1 ? drawPlace(source, doubt.span) : nothing}
          ${
            doubt.offer.set === 'measures' && doubt.offer.spans.length > 0
              ? html`<p><button type="button" data-list=${doubt.code} @click=${listed(doubt.offer.spans, list)}>${listWords(doubt.offer.spans)}</button></p>`
              : nothing
          }
        </li>`,
      )}
    </ul>
  </section>`;
}

const listed = (spans: readonly Span[], list: (spans: readonly Span[]) => void) => (): void => list(spans);
const listWords = ({ length }: readonly Span[]): string =>
  length === 1 ? '整段列为一条' : `把每段列为一条（${length} 条）`;

/** 「……送到行动不便的〔老同志〕家里……」 */
const drawPlace = (source: string, [from, to]: Span): TemplateResult => html`<p class="place">
  原文：${from > around ? '……' : nothing}${source.slice(Math.max(0, from - around), from)}<mark>${short(source.slice(from, to))}</mark>${source.slice(to, to + around)}${to + around < source.length ? '……' : nothing}
</p>`;

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 60)}……` : words);
