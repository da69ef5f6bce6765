import { css } from 'lit';

export const frameStyles = css`
  .root {
    max-width: 60em;
    margin: 0 auto;
    padding: 1.25em 1.5em 1.5em;
  }
  :host([mode='elder']) .root {
    max-width: 43em;
  }
  :host([mode='elder']) p {
    max-width: 40em;
  }
  @media (max-width: 480px) {
    .root {
      padding: 0.75em 0.75em 1em;
    }
  }
  .front,
  .detail > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 0.75em 0 0.25em;
  }
  .front > *,
  .detail > header > * {
    margin: 0.25em 0;
  }
  .front h2 {
    padding-inline-start: 0.5em;
    border-inline-start: 0.2em solid var(--accent);
  }
  .count {
    display: inline-block;
    margin-inline-start: 0.5em;
    color: var(--faint);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .empty {
    padding: 2.5em 0;
    text-align: center;
    color: var(--faint);
  }
  .note {
    margin: 1em 0;
    padding: 0.6em 1em;
    border-inline-start: 3px solid var(--edge);
    background: var(--ground);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-height: 2em;
    color: var(--faint);
    border-bottom: 1px solid var(--line);
  }
  .status > * {
    margin: 0.35em 0;
  }
  .status p {
    flex: 1 1 8em;
  }
  .status button {
    color: var(--ink);
  }
  .status span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .status .done {
    color: var(--good);
    font-weight: 600;
  }
  .status[data-link='offline'],
  .status[data-link='need-login'] {
    color: var(--warn);
  }
  footer {
    margin-top: 2em;
    padding-top: 1em;
    border-top: 1px solid var(--line);
    color: var(--faint);
    font-size: 0.9em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    flex: none;
    padding: 0.1em 0.7em 0.1em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 2em;
    font-size: 0.9em;
    white-space: nowrap;
  }
  .chip svg {
    margin-inline-end: 0.35em;
  }
  .chip[data-tone='going'] {
    border-color: var(--accent);
    color: var(--accent);
    background: var(--wash);
  }
  .chip[data-tone='off'] {
    color: var(--faint);
  }
  .chip[data-tone='end'] {
    color: var(--good);
    border-color: var(--good);
  }
  .carry {
    margin-top: 0.75em;
  }
  .back {
    margin-top: 0.5em;
    margin-inline-start: -0.5em;
  }
  summary {
    display: list-item;
    padding: 0.4em 0;
    min-height: var(--target);
    cursor: var(--pointer, pointer);
    color: var(--faint);
  }
  .flaw {
    margin-top: 0.35em;
    color: var(--accent);
    font-weight: 600;
  }
  .flaw::before {
    content: '▲ ';
  }
  dialog {
    width: 36em;
    max-width: calc(100% - 2em);
    max-height: calc(100% - 2em);
    padding: 1.25em 1.5em;
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: 0.5em;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  dialog > article > .back {
    margin-top: -0.25em;
  }
  dialog::backdrop {
    background: rgba(30, 24, 20, 0.55);
  }
  .info {
    margin-top: 1.5em;
  }
  .shared {
    margin-top: 0.75em;
  }
  /* A page for the printer alone. */
  .sheet {
    position: absolute;
    width: 0;
    height: 0;
    border: 0;
    visibility: hidden;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin: 0.75em -0.35em 0;
  }
  .actions button {
    margin: 0.35em;
  }
`;
