import { html, type TemplateResult } from 'lit';
import { textChanges } from '../../core/rules/text-changes.js';
import type { PlanSay } from '../messages/plan-words.js';

/** One of two texts, with the words that the other has not. Told by a line beneath, which is seen without colour; struck through they could not be read. */
export const drawChanges = (was: string, now: string, side: 'gone' | 'fresh'): readonly (TemplateResult | string)[] =>
  textChanges(was, now).flatMap((stretch): (TemplateResult | string)[] => {
    if (stretch.how === 'same') return [stretch.text];
    if (stretch.how !== side) return [];
    return [side === 'gone' ? html`<del>${stretch.text}</del>` : html`<ins>${stretch.text}</ins>`];
  });

/** A plain blank between the two: a wide one at the end of a line sticks out of a narrow page in Firefox. */
export const drawLegend = (say: PlanSay): TemplateResult => html`<p class="faint legend">
  ${say('plan.legend')}<del>${say('plan.legendGone')}</del> <ins>${say('plan.legendFresh')}</ins>
</p>`;
