import { css } from 'lit';

/** Words as somebody wrote them, line by line: of the plan, or what is agreed to. Its bar is in colour where they count now. */
export const quoted = css`
  blockquote,
  .quoted {
    max-width: 40em;
    margin-top: 0.5em;
    padding: 0.75em 1.25em;
    border-inline-start: 3px solid var(--accent);
    background: var(--ground);
    line-height: 1.75;
    white-space: pre-line;
  }
  .was {
    border-color: var(--edge);
  }
`;
