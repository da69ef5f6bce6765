import { html, type TemplateResult } from 'lit';

/** 「上一页」 and 「下一页」 with where one is between them, spoken when it changes. `page` counts from 0. */
export const pager = (page: number, pages: number, turn: (page: number) => void): TemplateResult => html`<nav
  class="pager"
  aria-label="翻页"
>
  <button type="button" ?disabled=${page === 0} @click=${() => turn(page - 1)}>上一页</button>
  <span role="status">第 ${page + 1} 页，共 ${pages} 页</span>
  <button type="button" ?disabled=${page + 1 >= pages} @click=${() => turn(page + 1)}>下一页</button>
</nav>`;
