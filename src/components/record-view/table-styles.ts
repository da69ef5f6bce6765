import { css } from 'lit';

/**
 * A table of records, wherever one stands. On a telephone each row is an entry, with its number and title in one line, and
 * under it only what is filled in.
 */
export const tableStyles = css`
  .ledger {
    margin-top: 1.25em;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 0.375em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.55em 0.75em;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    background: var(--ground);
    border-bottom: 2px solid var(--line);
    font-weight: 600;
    white-space: nowrap;
    vertical-align: middle;
  }
  tbody tr:hover {
    background: var(--ground);
  }
  @media (max-width: 600px) {
    .ledger thead {
      display: none;
    }
    .ledger table,
    .ledger tbody {
      display: block;
    }
    .ledger tbody > tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      padding: 0.5em 0.25em;
      border-bottom: 1px solid var(--line);
    }
    .ledger tbody > tr > * {
      padding: 0.1em 0.5em;
      border: 0;
    }
    .ledger tbody > tr > th,
    .ledger tbody > tr > .title {
      flex: 1 1 0;
    }
    /* Its first line stands beside the number. */
    .ledger tbody > tr [data-open] {
      display: block;
    }
    .ledger tbody > tr > :empty {
      display: none;
    }
    .ledger tbody > tr > [data-label] {
      flex: 1 0 100%;
      padding-inline-start: 6.3em;
    }
    .ledger [data-label]::before {
      content: attr(data-label);
      display: inline-block;
      width: 6.4em;
      margin-inline-start: -6.4em;
      color: var(--faint);
      font-size: 0.9em;
    }
  }
`;
