import { html, nothing, type TemplateResult } from 'lit';
import type { Seen } from '../../core/views/index.js';
import { officeOf } from '../messages/settings.js';
import { wishWords } from '../messages/wish-words.js';
import { withPhones } from '../parts/phones.js';
import type { Scene } from '../record-view/scene.js';

/** Whom to ring about a wish: the liaison of its branch, where the county told who that is, else whoever helps, else the office. */
export function drawRing(
  { settings, voice }: Scene,
  { record }: Seen,
  whom: 'liaison' | 'office',
): TemplateResult | typeof nothing {
  const say = voice.from(wishWords);
  const liaison = settings.liaisons?.[String(record.data?.unit ?? '')];
  const office = { name: officeOf(settings), phone: settings.phone };
  const helper = { name: settings.helper ?? say('wish.ringLiaison'), phone: settings.helperPhone };
  const near = liaison ? { name: liaison.name ?? say('wish.ringLiaison'), phone: liaison.phone } : helper;
  const { name, phone } = whom === 'liaison' && near.phone ? near : office;
  return phone ? html`<p class="ring">${say('wish.ring')}${name}：${withPhones(phone)}</p>` : nothing;
}
