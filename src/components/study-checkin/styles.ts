import { css } from 'lit';

export const studyStyles = css`
  .front-tools {
    display: flex;
    flex-wrap: wrap;
    margin: 0.25em -0.25em;
  }
  .front-tools button,
  .due-buttons button {
    margin: 0.25em;
  }
  .wide {
    min-height: var(--target-main);
    padding: 0.4em 1.5em;
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .next {
    margin: 1em 0;
    padding: 1em 1.25em;
    border: 1px solid var(--edge);
    border-inline-start: 0.3em solid var(--accent);
    border-radius: 0.375em;
    background: var(--ground);
  }
  .next-words {
    font-size: 1.25em;
    line-height: 1.5;
  }
  .next .rest {
    margin-top: 0.5em;
  }
  .next p > .plain {
    margin-inline-start: -0.5em;
    text-align: start;
  }
  .next .actions > * {
    flex: 1 1 7em;
    margin: 0.35em;
  }
  .next .actions button,
  .help {
    min-height: var(--target-main);
    font-weight: 600;
  }
  .help[href] {
    display: flex;
    align-items: center;
    justify-content: center;
    margin: 0.35em;
    padding: 0.35em 1em;
    border: 1px solid var(--edge);
    background: var(--paper);
    text-decoration: none;
    color: var(--ink);
  }
  .said {
    margin-top: 0.5em;
    color: var(--good);
    font-weight: 600;
  }
  .dues {
    margin-top: 1.75em;
  }
  .dues h3 {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--line);
  }
  .dues li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-height: calc(var(--target) + 1.2em);
    padding: 0.35em 0;
  }
  .dues li + li {
    border-top: 1px solid var(--line);
  }
  .dues li > span:first-child {
    flex: 1 1 12em;
    margin-inline-end: 1em;
  }
  .due-buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.25em;
  }
  .dues h3 + .faint,
  .mine h3 + .faint {
    margin-top: 0.5em;
  }
`;
