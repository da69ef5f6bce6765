import { css } from 'lit';
import { tag } from '../theme/tag.js';
import { cardStyles } from './card-styles.js';

const frame = css`
  :host([mode='staff']) .root {
    max-width: 76em;
  }
  .faces {
    margin: 1em 0 0.5em;
    border-bottom: 1px solid var(--line);
  }
  .faces .choice {
    margin: 0 0.25em -1px 0;
    padding: 0.35em 0.9em;
    border: solid var(--line);
    border-width: 0 0 1px;
    border-radius: 0.375em 0.375em 0 0;
    background: none;
  }
  @media (max-width: 480px) {
    .faces .choice {
      padding: 0.35em 0.5em;
    }
  }
  .faces .choice:hover {
    background: var(--ground);
  }
  .faces .choice[aria-pressed='true'] {
    border-width: 3px 1px 1px;
    border-color: var(--accent) var(--line) var(--paper);
    background: var(--paper);
  }
  /* What is next in a row of many: marked, and yet not louder than the one main thing of the page. */
  button.near {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .lost {
    margin-top: 0.75em;
    font-weight: 600;
  }
`;

export const wishStyles = [tag, frame, cardStyles];
