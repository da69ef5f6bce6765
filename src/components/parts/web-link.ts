import { html, type TemplateResult } from 'lit';

/** An address that opens beside the page and learns nothing of it; without one, words. */
export const webLink = ({ text, href }: { text: string; href?: string | null }): TemplateResult | string =>
  href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
