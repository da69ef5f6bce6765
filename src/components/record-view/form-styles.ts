import { css } from 'lit';

export const formStyles = css`
  .questions {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em -0.75em 0;
  }
  .question {
    flex: 1 1 16em;
    min-width: 0;
    padding: 0.6em 0.75em;
  }
  .question[data-wide],
  .consents .question {
    flex-basis: 100%;
  }
  .question > label:not(.tick) {
    display: block;
    margin-bottom: 0.25em;
    font-weight: 600;
  }
  .question > .label {
    font-weight: 600;
  }
  .photos .hint {
    margin-top: 0.5em;
  }
  .question input:not([type='checkbox']),
  .question select,
  .question textarea {
    display: block;
    width: 100%;
    min-height: var(--target);
    padding: 0.4em 0.75em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .question textarea {
    resize: vertical;
    line-height: 1.6;
  }
  .question [aria-invalid]:not([type='checkbox']) {
    border: 2px solid var(--accent);
  }
  .photo {
    max-width: 24em;
    margin: 0.75em 0;
  }
  .photo canvas {
    max-width: 100%;
    border: 1px solid var(--line);
  }
  .need {
    margin-inline-start: 0.75em;
    color: var(--faint);
    font-size: 0.9em;
    font-weight: 400;
  }
  .need[data-required] {
    color: var(--accent);
  }
  .hint {
    margin-bottom: 0.25em;
    color: var(--faint);
    font-size: 0.9em;
  }
  .tick {
    display: flex;
    align-items: flex-start;
    min-height: var(--target);
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: var(--paper);
    cursor: var(--pointer, pointer);
  }
  .tick:hover {
    border-color: var(--edge);
  }
  .tick input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    margin: 0.1em 0.75em 0 0;
  }
  .consents {
    min-width: 0;
    margin: 1em 0;
    padding: 0.75em 1.25em 1em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--ground);
  }
  legend {
    padding: 0 0.5em;
    font-weight: 600;
  }
  .maker > h2 {
    margin: 0.5em 0;
  }
  .maker > .actions {
    margin-top: 1.25em;
  }
  dialog .confirm {
    margin: 1em 0;
  }
`;
