import { html, nothing, type TemplateResult } from 'lit';
import type { TaskOffer } from '../../core/plan/index.js';
import { dayText, unitCalled } from '../../core/views/index.js';
import { type PlanSay, planWords } from '../messages/plan-words.js';
import type { Scene } from '../record-view/scene.js';

/** 「完成时限：2026年6月30日」, and the words of the plan that say so. */
function offerText({ sets, about }: TaskOffer, { names }: Scene, say: PlanSay): string {
  if (about === 'unit' || about === 'partner') {
    return say(`plan.offer.${about}`, { unit: unitCalled(names, String(sets[about])) });
  }
  if (about === 'target') {
    const measured = String(sets.measured);
    if (sets.target === undefined) return say('plan.offer.measured', { measured });
    return say('plan.offer.target', { target: String(sets.target), measured });
  }
  return sets.due === undefined
    ? say('plan.offer.standing')
    : say('plan.offer.due', { day: dayText(String(sets.due)) });
}

/** Boxes that only a person ticks. */
export function drawOffers(
  scene: Scene,
  offers: readonly TaskOffer[],
  ticked: readonly TaskOffer[],
  tick: (offer: TaskOffer, on: boolean) => void,
): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  const say = scene.voice.from(planWords);
  return html`<fieldset class="offers">
    <legend>${say('plan.offers')}</legend>
    ${offers.map(
      (offer) => html`<label class="tick"
        ><input
          type="checkbox"
          data-offer=${offer.id}
          .checked=${ticked.includes(offer)}
          @change=${(event: Event) => tick(offer, (event.target as HTMLInputElement).checked)}
        /><span
          >${offerText(offer, scene, say)}<span class="said">“${offer.words}”${offer.sure ? nothing : `　${say(`plan.unsure.${offer.about}`)}`}</span></span
        ></label
      >`,
    )}
  </fieldset>`;
}
