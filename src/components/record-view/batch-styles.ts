import { css } from 'lit';

/** Filters, the bar of a batch, and a text to be copied, wherever they stand. */
export const batchStyles = css`
  .filters,
  .batch {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
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
  .batch {
    align-items: center;
    margin: 0.75em 0 0;
    padding: 0.75em 0.75em 0.25em;
    border: 1px solid var(--accent);
    border-radius: 0.375em;
    background: var(--wash);
  }
  .batch > * {
    margin: 0 0.75em 0.5em 0;
  }
  .batch .filter,
  .tools .filter {
    display: flex;
    align-items: center;
  }
  .batch .filter span,
  .tools .filter span {
    margin-inline-end: 0.5em;
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
`;
