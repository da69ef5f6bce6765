import { css } from 'lit';

export const ledgerStyles = css`
  .ledger {
    margin-top: 1.25em;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 0.375em;
  }
  .ledger table {
    width: 100%;
    border-collapse: collapse;
  }
  .ledger th,
  .ledger td {
    padding: 0.55em 0.75em;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    min-width: 5em;
  }
  .ledger thead th {
    background: var(--ground);
    border-bottom: 2px solid var(--line);
    font-weight: 600;
    white-space: nowrap;
    vertical-align: middle;
  }
  .ledger tbody tr:hover {
    background: var(--ground);
  }
  .ledger .heading th {
    padding-top: 1em;
    background: var(--paper);
    color: var(--accent);
    font-weight: 600;
  }
  .ledger [data-column='number'] {
    min-width: 3em;
    color: var(--faint);
    font-variant-numeric: tabular-nums;
  }
  .ledger [data-column='title'] {
    min-width: 14em;
  }
  .ledger [data-column='sentence'],
  .ledger [data-column='progress'] {
    min-width: 18em;
  }
  .ledger td[data-column='sentence'] {
    max-width: 30em;
  }
  .ledger th[data-column='title'],
  .ledger thead th {
    padding-top: 0.25em;
    padding-bottom: 0.25em;
  }
  .ledger th button.plain {
    padding: 0.15em 0;
    min-height: 2.1em;
    text-align: start;
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .ledger button.sort {
    padding: 0;
    min-height: 2.1em;
    min-width: 2.1em;
    border: 0;
    background: none;
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
  }
`;
