import { css } from 'lit';
import { tag } from '../theme/tag.js';
import { cardStyles } from './card-styles.js';

const frame = css`
  :host([mode='staff']) .root {
    max-width: 100em;
  }
  .lights {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.75em -0.25em 0;
  }
  .purpose {
    margin-top: 1em;
  }
  .columns {
    display: flex;
    align-items: flex-start;
    position: relative;
    margin: 1.25em -0.35em 0;
  }
  .column {
    flex: 1 1 0;
    min-width: 0;
    margin: 0 0.35em;
    border-radius: 0.375em;
    background: var(--ground);
    padding: 0 0.35em 0.35em;
  }
  .column h3 {
    padding: 0.6em 0.25em;
  }
  .column[data-over] {
    outline: 2px dashed var(--accent);
    outline-offset: -2px;
  }
  .column-empty {
    padding: 1em 0.25em 1.5em;
    color: var(--faint);
    font-size: 0.9em;
  }
  .column ul {
    position: relative;
  }
  dialog.plan {
    width: 60em;
    padding: 0;
  }
  dialog.plan > .back {
    margin: 1em 1em 0;
  }
  @media (max-width: 480px) {
    dialog.plan > .back {
      margin: 0.5em 0.25em 0;
    }
  }
  .empty button {
    color: var(--ink);
  }
  .front-tools button {
    margin-inline-start: 0.5em;
  }
  .empty p + p {
    margin-top: 0.75em;
  }
`;

export const boardStyles = [tag, frame, cardStyles];
