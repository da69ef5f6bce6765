import { html, type TemplateResult } from 'lit';
import { personalInfo, sharedComputer } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import { withPhones } from '../parts/phones.js';
import type { Scene } from '../record-view/scene.js';

/** 「个人信息怎么用」, to be unfolded. */
export const drawInfo = ({ settings, voice }: Scene): TemplateResult => html`<details class="info" part="info">
  <summary>${voice.from(wishWords)('wish.info')}</summary>
  ${personalInfo(settings).map((sentence) => html`<p>${withPhones(sentence)}</p>`)}
</details><p class="faint shared">${sharedComputer}</p>`;
