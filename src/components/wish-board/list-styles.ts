import { css } from 'lit';

export const listStyles = css`
  .tally {
    margin: 0.75em 0;
  }
  @media (min-width: 601px) {
    td {
      min-width: 4em;
      /* A day or a name is read at one look; only what is told in sentences has lines. */
      white-space: nowrap;
    }
    td.title,
    td:last-child {
      min-width: 10.5em;
      white-space: normal;
    }
  }
  td .plain {
    padding: 0.15em 0;
    text-align: start;
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  td.title {
    padding-top: 0;
    padding-bottom: 0;
  }
  .pick {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    margin: -0.55em 0;
    cursor: var(--pointer, pointer);
  }
  .pick input {
    width: 1.25em;
    height: 1.25em;
  }
`;
