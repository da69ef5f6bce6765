import { html, type TemplateResult } from 'lit';
import type { Voice } from '../messages/words.js';

/** 「上一页」 and 「下一页」 with where one is between them, spoken when it changes. `page` counts from 0. */
export const pager = (
  word: Voice['word'],
  page: number,
  pages: number,
  turn: (page: number) => void,
): TemplateResult => html`<nav
  class="pager"
  aria-label=${word('pages')}
>
  <button type="button" ?disabled=${page === 0} @click=${() => turn(page - 1)}>${word('pageBefore')}</button>
  <span role="status">${word('pageNow', { page: page + 1, pages })}</span>
  <button type="button" ?disabled=${page + 1 >= pages} @click=${() => turn(page + 1)}>${word('pageAfter')}</button>
</nav>`;
