import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { type Action, goneFrom, type Seen, silentClaims } from '../../core/views/index.js';
import { reveal } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import type { DetailSteps } from '../record-view/detail.js';
import type { Scene } from '../record-view/scene.js';
import { drawMerging } from './looks.js';

export interface OpenWishSteps {
  detail: DetailSteps;
  drawDetail: typeof import('../record-view/detail.js').drawDetail;
  open(ref: Ref): void;
  merge(into: Ref): void;
  /** What was not done goes on as a wish of its own. */
  rest(): void;
}

/** A wish in full, for those who look after it. */
export function drawOpenWish(scene: Scene, all: readonly Seen[], sight: Seen, steps: OpenWishSteps): TemplateResult {
  const { ref, record } = sight;
  const today = scene.workspace.me ? dayOf(scene.workspace.me.now) : '';
  const claims = silentClaims(all, today, goneFrom(scene.workspace.list('member'))).filter((one) => one.ref === ref);
  const has = (step: 'recall' | 'gone'): boolean => claims.some((claim) => claim.step === step);
  const offers = ({ name }: Action): boolean =>
    (name !== 'reclaim' || has('recall')) &&
    (name !== 'release' || has('gone')) &&
    (name !== 'part' || record.state !== 'partly');
  const goesOn = all.some((one) => one.record.data?.restOf === ref);
  const rest =
    record.state === 'partly' && !scene.readonly && !goesOn
      ? html`<p class="actions"><button type="button" data-rest @click=${steps.rest}>${scene.voice.from(wishWords)('wish.rest')}</button></p><p class="faint">${reveal}</p>`
      : nothing;
  const merging = drawMerging(scene, all, sight, { open: steps.open, begin: (_, into) => steps.merge(into) });
  return steps.drawDetail(scene, { ...steps.detail, offers }, sight, html`${rest}${merging}`);
}
