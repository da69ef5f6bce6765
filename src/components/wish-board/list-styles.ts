import { css } from 'lit';

export const listStyles = css`
  .tally {
    margin: 0.75em 0;
  }
  .ledger {
    overflow-x: auto;
    margin-top: 0.5em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.45em 0.6em;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: middle;
  }
  th {
    background: var(--ground);
    font-weight: 600;
    white-space: nowrap;
  }
  td {
    min-width: 4em;
    /* A day or a name is read at one look; only what is told in sentences has lines. */
    white-space: nowrap;
  }
  td.title,
  td:last-child {
    min-width: 9em;
    white-space: normal;
  }
  td .plain {
    padding: 0.25em 0;
    text-align: start;
  }
  .pick {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    cursor: var(--pointer, pointer);
  }
  .pick input {
    width: 1.25em;
    height: 1.25em;
    accent-color: var(--accent);
  }
`;
