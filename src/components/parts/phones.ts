import { html, type TemplateResult } from 'lit';

/** A sentence of ours, in which every telephone number can be pressed. It has no other figures of three and more. */
export const withPhones = (sentence: string): (string | TemplateResult)[] =>
  sentence
    .split(/(\d[\d-]+\d)/)
    .map((part, n) => (n % 2 === 0 ? part : html`<a href=${`tel:${part.replace(/-/g, '')}`}>${part}</a>`));
