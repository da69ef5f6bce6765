import { html, nothing, type TemplateResult } from 'lit';
import type { TaskOffer } from '../../core/plan/index.js';
import { dayText, type Names } from '../../core/views/index.js';

/** 「完成时限：2026年6月30日」, and the words of the plan that say so. */
function offerText({ sets, about }: TaskOffer, names: Names): string {
  if (about === 'unit') return `责任单位：${names.unit(String(sets.unit)) ?? String(sets.unit)}`;
  if (about === 'partner') return `配合单位：${names.unit(String(sets.partner)) ?? String(sets.partner)}`;
  if (about === 'target') {
    return sets.target === undefined ? `按“${sets.measured}”计，数量待定` : `目标数量：${sets.target} ${sets.measured}`;
  }
  return sets.due === undefined ? '时限：长期坚持' : `完成时限：${dayText(String(sets.due))}`;
}

const unsure: Readonly<Record<TaskOffer['about'], string>> = {
  unit: '原文提到它，没有写明由它负责',
  partner: '原文提到它，没有写明由它配合',
  due: '原文这样写，不一定是完成时限',
  target: '原文里的数量，不一定是目标',
};

/** Boxes that only a person ticks. */
export function drawOffers(
  offers: readonly TaskOffer[],
  ticked: readonly TaskOffer[],
  names: Names,
  tick: (offer: TaskOffer, on: boolean) => void,
): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  return html`<fieldset class="offers">
    <legend>原文里有，要用就勾上</legend>
    ${offers.map(
      (offer) => html`<label class="tick"
        ><input
          type="checkbox"
          data-offer=${offer.id}
          .checked=${ticked.includes(offer)}
          @change=${(event: Event) => tick(offer, (event.target as HTMLInputElement).checked)}
        /><span
          >${offerText(offer, names)}<span class="said">“${offer.words}”${offer.sure ? nothing : `　${unsure[offer.about]}`}</span></span
        ></label
      >`,
    )}
  </fieldset>`;
}
