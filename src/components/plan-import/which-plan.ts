import { html, nothing, type TemplateResult } from 'lit';
import type { PlanWay } from '../../core/plan/index.js';
import { planWords } from '../messages/plan-words.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';

/** A way as the value of its box. */
export const wayKey = ({ as, ref }: PlanWay): string => `${as} ${ref}`;

/** Which plan a text is a new issue of, or none: a person says so. Where only one way is open, it is told and not asked. */
export function drawWays(
  { voice, names }: Scene,
  { ways, way }: Preview,
  { decide }: { decide(way: PlanWay): void },
): TemplateResult | typeof nothing {
  const say = voice.from(planWords);
  const [only] = ways;
  const called = ({ ref }: PlanWay): string => names.record(ref) ?? '';
  if (ways.length === 1 && only) {
    return only.as === 'reissue'
      ? html`<p class="note" role="note">${say('plan.wayOnly', { title: called(only) })}</p>`
      : nothing;
  }
  const goesOn = ways.some(({ as }) => as === 'same');
  const label = (one: PlanWay): string =>
    one.as === 'reissue'
      ? say(goesOn ? 'plan.way.goOn' : 'plan.way.reissue', { title: called(one) })
      : say(`plan.way.${one.as}`);
  const hint = ({ as }: PlanWay) =>
    as === 'same' ? nothing : html`<span class="said">${say(`plan.way.${as}Hint`)}</span>`;
  return html`<fieldset class="ways">
    <legend>${say('plan.ways')}<span class="need" data-required>${voice.word('required')}</span></legend>
    ${ways.map(
      (one) => html`<label class="tick"
        ><input
          type="radio"
          name="plan-way"
          value=${wayKey(one)}
          .checked=${way !== null && wayKey(way) === wayKey(one)}
          @change=${() => decide(one)}
        /><span>${label(one)}${hint(one)}</span></label
      >`,
    )}
  </fieldset>`;
}
