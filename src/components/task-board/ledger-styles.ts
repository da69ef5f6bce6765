import { css } from 'lit';

export const ledgerStyles = css`
  .ledger .heading th {
    padding-top: 1em;
    background: var(--paper);
    color: var(--accent);
    font-weight: 600;
  }
  .ledger [data-column='number'] {
    color: var(--faint);
    font-variant-numeric: tabular-nums;
  }
  @media (min-width: 601px) {
    .ledger [data-column] {
      min-width: 5em;
    }
    .ledger [data-column='number'] {
      min-width: 3em;
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
