import { css } from 'lit';

/** Digits for the last row of a room, and a field for fingers that are not quick. */
export const codeStyles = css`
  .code {
    margin-top: 1.75em;
  }
  .code-digits {
    margin: 0.1em 0;
    font-size: 2.75em;
    line-height: 1.6;
    font-weight: 700;
    letter-spacing: 0.03em;
    text-align: center;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .code-digits + p {
    text-align: center;
  }
  /* As wide as the screen bears, also with letters twice as large. */
  @media (min-width: 480px) {
    .code-digits {
      font-size: 4.5em;
    }
  }
  @media (min-width: 1000px) {
    .code-digits {
      font-size: 8em;
    }
  }
  .code-form {
    margin-top: 1em;
    padding-top: 0.75em;
    border-top: 1px solid var(--line);
  }
  .code-form label {
    font-weight: 600;
  }
  .code-form input {
    display: block;
    width: 7em;
    max-width: 100%;
    min-height: var(--target-main);
    margin: 0.35em 0 0.75em;
    padding: 0.2em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
    font-size: 1.5em;
    letter-spacing: 0.1em;
  }
  .code-form [aria-invalid] {
    border: 2px solid var(--accent);
  }
  .code-form button {
    min-height: var(--target-main);
    margin-top: 0.35em;
  }
`;
