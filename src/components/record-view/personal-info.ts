import { html, type TemplateResult } from 'lit';
import { sharedComputer } from '../messages/standing.js';
import { withPhones } from '../parts/phones.js';

/** 「个人信息怎么用」, to be unfolded, and what to do with a computer that others use as well. */
export const personalInfo = (
  title: string,
  sentences: readonly string[],
): TemplateResult => html`<details class="info" part="info">
  <summary>${title}</summary>
  ${sentences.map((sentence) => html`<p>${withPhones(sentence)}</p>`)}
</details><p class="faint shared">${sharedComputer}</p>`;
