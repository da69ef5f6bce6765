import { css } from 'lit';
import { ledgerStyles } from './ledger-styles.js';

const desk = css`
  .filters {
    margin: 0.75em 0 0;
    padding: 0.75em 0.75em 0.25em;
    border-radius: 0.375em;
    background: var(--ground);
  }
  .filters > * {
    margin: 0 0.75em 0.5em 0;
  }
  /* Two in a row on a telephone, and never wider than what is in them needs. */
  .filters .filter {
    flex: 1 1 8em;
    max-width: 16em;
  }
  .filters select {
    width: 100%;
  }
  /* Not over the ledger: in a box that scrolls sideways, what takes the focus would hide under it. */
  :host([view='board']) .batch {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  .batch ~ * button,
  .batch ~ * input {
    scroll-margin-top: 6em;
  }
  @media (max-width: 480px) {
    :host([view='board']) .batch {
      position: static;
    }
  }
  dialog.task {
    width: 56em;
  }
  .move .tick {
    margin-top: 0.5em;
  }
  dialog.sharing {
    width: 48em;
  }
  .sharing .search {
    margin-top: 0.75em;
  }
  .owners {
    display: flex;
    flex-wrap: wrap;
    max-height: 40vh;
    margin: 0.75em 0;
    overflow-y: auto;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .owners label {
    flex: 1 1 14em;
    margin: 0.25em 0.5em 0.25em 0;
  }
  .parts {
    margin-top: 1.5em;
    padding: 1em 1.25em;
    border-radius: 0.375em;
    background: var(--ground);
  }
  .tally {
    margin-top: 0.35em;
    font-size: 1.0625em;
  }
  .parts progress {
    width: 100%;
    height: 0.75em;
    margin: 0.5em 0;
    accent-color: var(--good);
  }
  .parts ul {
    max-height: 24em;
    overflow-y: auto;
  }
  .parts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.25em 0;
    border-top: 1px solid var(--line);
  }
  .parts li > * {
    margin-inline-end: 0.75em;
  }
  .parts li > :first-child {
    flex: 1 1 10em;
    text-align: start;
  }
`;

export const taskDeskStyles = [desk, ledgerStyles];
