import { css } from 'lit';

/** The yellow box: something was not done, or should be looked at before one goes on. */
export const caution = css`
  .caution {
    margin: 1em 0;
    padding: 1em 1.25em;
    border: 1px solid var(--warn);
    border-radius: 0.375em;
    background: var(--warn-wash);
  }
  .caution li {
    padding-top: 0.75em;
  }
`;
