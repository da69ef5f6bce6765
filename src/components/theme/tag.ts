import { css } from 'lit';

/** A fact in a frame of its own: a unit, a band of age, a light. */
export const tag = css`
  .tag {
    display: inline-block;
    margin: 0.1em 0.35em 0.1em 0;
    padding: 0 0.45em;
    border: 1px solid var(--edge);
    border-radius: 0.25em;
    color: var(--ink);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
  }
`;
