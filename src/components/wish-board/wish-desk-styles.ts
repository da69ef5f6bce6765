import { css } from 'lit';
import { listStyles } from './list-styles.js';

const pages = css`
  .tools .filters {
    align-items: center;
  }
  .tools .filters > * {
    margin: 0.25em 0.75em 0.25em 0;
  }
  .own-wish {
    margin-top: 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .own-wish h3 {
    font-size: 1.125em;
  }
  .own-wish > p {
    margin-top: 0.4em;
  }
  .stands .unsent {
    margin-inline-start: 0.75em;
  }
  .own-wish .actions {
    align-items: center;
  }
  .to-wall {
    text-align: center;
  }
  .desk-row {
    padding: 0.75em 0;
  }
  .desk-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .desk-head .desk-title {
    flex: 1 1 12em;
    margin-inline-end: 1em;
    padding-inline-start: 0;
    text-align: start;
    font-weight: 600;
  }
  .looks {
    margin: 0.75em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--line);
  }
  .looks li[data-warn] {
    color: var(--warn);
    font-weight: 600;
  }
  .like li {
    padding: 0.2em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .like .plain,
  .looks .plain {
    margin-inline-start: -0.5em;
  }
  .group .looks li + li,
  .group .like li + li {
    border-top: 0;
  }
  .flaw.early {
    flex: 1 1 100%;
    margin: 0;
    padding: 0 0.75em;
  }
  .preview {
    margin: 1.25em 0;
  }
  .preview .wish-card {
    max-width: 26em;
    margin: 0.75em 0;
  }
`;

export const wishDeskStyles = [pages, listStyles];
