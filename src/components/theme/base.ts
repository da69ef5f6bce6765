import { css } from 'lit';

/** Type, controls and focus, the same in every element. Sizes are em from the px on `.root`; never rem, which is the host's. */
export const base = css`
  .root {
    box-sizing: border-box;
    font: var(--size) / 1.6 var(--dangjian-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif);
    color: var(--ink);
    background: var(--paper);
    accent-color: var(--accent);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: var(--pointer, auto);
  }
  .root *,
  .root *::before {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.4;
    font-weight: 600;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    min-height: var(--target);
    min-width: var(--target);
    padding: 0.35em 1em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
    cursor: var(--pointer, pointer);
    line-height: 1.4;
  }
  button:hover {
    border-color: var(--ink);
  }
  button.main {
    min-height: var(--target-main);
    padding: 0.4em 1.5em;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.plain {
    border-color: transparent;
    background: none;
    padding: 0.35em 0.5em;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button[disabled] {
    border: 1px dashed var(--edge);
    background: var(--ground);
    color: var(--faint);
    cursor: var(--pointer, not-allowed);
  }
  :focus,
  input:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  /* A field keeps its ring, also while the focus is on a part of it. */
  :focus:not(:focus-visible):not(input) {
    outline: none;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  h2 + p,
  p + p {
    margin-top: 0.35em;
  }
  /* As tall as a thumb asks, in a line that grows no taller for it. */
  a[href] {
    margin: 0 -0.4em;
    padding: 0.6em 0.5em;
    border-radius: 0.375em;
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .faint > button {
    min-height: calc(var(--target) / 0.9);
  }
  .faint {
    color: var(--faint);
    font-size: 0.9em;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.main {
      border-width: 3px;
    }
  }
  @media print {
    button,
    label.search,
    details:not([open]) {
      display: none;
    }
    /* What is opened by its title is still called by it. */
    [data-open] {
      display: inline;
    }
  }
`;
