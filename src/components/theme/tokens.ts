import { css } from 'lit';

/**
 * Quiet, official, warm: paper and ink, generous space, and one red that only marks what is to be done. Hosts set
 * `--dangjian-*`; whatever they leave alone follows the light or dark theme. Contrast of text on its ground is 7:1 and
 * more, of borders that carry meaning 3:1 and more.
 */
const light = css`
  --ink: var(--dangjian-ink, #26211d);
  --faint: var(--dangjian-faint, #554c44);
  --paper: var(--dangjian-paper, #fffdfa);
  --ground: var(--dangjian-ground, #f7f3ec);
  --line: var(--dangjian-line, #e4dccf);
  --edge: var(--dangjian-edge, #8c8072);
  --accent: var(--dangjian-accent, #9c1f17);
  --on-accent: var(--dangjian-on-accent, #fffdfa);
  --wash: var(--dangjian-wash, #fbeeea);
  --good: var(--dangjian-good, #23553a);
  --calm: var(--dangjian-calm, #1c4c7c);
  --warn: var(--dangjian-warn, #6d4400);
  --warn-wash: var(--dangjian-warn-wash, #fdf3dd);
  --focus: var(--dangjian-focus, #0b57a8);
`;
const dark = css`
  --ink: var(--dangjian-ink, #f2ece4);
  --faint: var(--dangjian-faint, #c3b9ad);
  --paper: var(--dangjian-paper, #1e1b19);
  --ground: var(--dangjian-ground, #272320);
  --line: var(--dangjian-line, #423b35);
  --edge: var(--dangjian-edge, #9c9083);
  --accent: var(--dangjian-accent, #ffb0a3);
  --on-accent: var(--dangjian-on-accent, #35100c);
  --wash: var(--dangjian-wash, #3a2522);
  --good: var(--dangjian-good, #a8dbbb);
  --calm: var(--dangjian-calm, #a9cdf5);
  --warn: var(--dangjian-warn, #f3cf8b);
  --warn-wash: var(--dangjian-warn-wash, #3a2f1b);
  --focus: var(--dangjian-focus, #9ecbff);
`;

export const tokens = css`
  :host {
    all: initial;
    display: block;
    ${light}
    background: var(--paper);
    --size: 16px;
    --target: 2.5em;
    --target-main: 2.75em;
    color-scheme: light;
  }
  :host([hidden]) {
    display: none;
  }
  :host([size='2']) {
    --size: 18px;
  }
  :host([size='3']) {
    --size: 21px;
  }
  :host([mode='elder']) {
    --size: 20px;
    --target: 2.4em;
    --target-main: 3.2em;
  }
  :host([mode='elder'][size='2']) {
    --size: 24px;
  }
  :host([mode='elder'][size='3']) {
    --size: 30px;
  }
  :host([theme='dark']) {
    ${dark}
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
      color-scheme: dark;
    }
  }
  @media (prefers-contrast: more) {
    :host([theme]) {
      --faint: var(--ink);
      --line: var(--edge);
      --edge: var(--ink);
    }
  }
`;
