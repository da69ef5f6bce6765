import { css } from 'lit';
import { cardStyles } from './card-styles.js';
import { listStyles } from './list-styles.js';

const frame = css`
  :host([mode='staff']) .root {
    max-width: 76em;
  }
  .faces {
    margin: 1em 0 0.5em;
    border-bottom: 1px solid var(--line);
  }
  .faces .choice {
    margin: 0 0.25em -1px 0;
    padding: 0.35em 0.9em;
    border: 0 solid var(--line);
    border-radius: 0.375em 0.375em 0 0;
    background: none;
  }
  .faces .choice:hover {
    background: var(--ground);
  }
  .faces .choice[aria-pressed='true'] {
    border-width: 3px 1px 1px;
    border-color: var(--accent) var(--line) var(--paper);
    background: var(--paper);
  }
  /* What is next in a row of many: marked, and yet not louder than the one main thing of the page. */
  button.near {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.5em -0.5em 0;
  }
  .tools > * {
    margin: 0.25em 0.5em;
  }
  .tools .search {
    flex: 1 1 14em;
  }
  .tools .choices {
    margin: 0.25em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
  }
  .filters > * {
    margin: 0.25em 0.75em 0.25em 0;
  }
  .filter span {
    display: block;
    color: var(--faint);
    font-size: 0.9em;
  }
  .filter select {
    min-height: var(--target);
    max-width: 16em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
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
    margin: 0.35em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--line);
  }
  .looks li[data-warn] {
    color: var(--warn);
    font-weight: 600;
  }
  .shared {
    margin-top: 0.75em;
  }
  .like li {
    padding: 0.2em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
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
  .duplicates {
    margin: 1em 0;
    padding: 1em 1.25em;
    border: 1px solid var(--warn);
    border-radius: 0.375em;
    background: var(--warn-wash);
  }
  .duplicates li {
    margin-top: 0.75em;
  }
  .preview {
    margin: 1.25em 0;
  }
  .preview .wish-card {
    max-width: 26em;
    margin: 0.75em 0;
  }
  .copied textarea {
    display: block;
    width: 100%;
    margin-top: 0.35em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .info {
    margin-top: 1.5em;
  }
  .lost {
    margin-top: 0.75em;
    font-weight: 600;
  }
`;

export const wishStyles = [frame, cardStyles, listStyles];
