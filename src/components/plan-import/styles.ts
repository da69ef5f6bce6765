import { css } from 'lit';

export const importStyles = css`
  .paste textarea {
    min-height: 12em;
  }
  .paste .question {
    padding: 0;
  }
  .counts {
    margin: 0.25em 0 0.5em;
  }
  .whole-doubts {
    margin: 1em 0;
    padding: 0.75em 1.25em;
    border-radius: 0.375em;
    background: var(--warn-wash);
  }
  .doubts li {
    padding: 0.3em 0 0.3em 1.1em;
    text-indent: -1.1em;
    color: var(--warn);
  }
  .doubts li > * {
    text-indent: 0;
  }
  .doubts li::before {
    content: '◇ ';
  }
  .doubts li p {
    display: inline;
  }
  .doubts li p + p {
    display: block;
    margin-top: 0.25em;
  }
  .doubts button {
    color: var(--ink);
  }
  .place {
    color: var(--ink);
    font-size: 0.9em;
  }
  mark {
    color: inherit;
    background: none;
    border-bottom: 2px solid var(--accent);
  }
  .part {
    margin-top: 1.75em;
  }
  .part h3 {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--line);
  }
  .block {
    padding: 1.25em 0;
    border-bottom: 1px solid var(--line);
  }
  .block .question {
    padding: 0;
  }
  .task-title {
    font-weight: 600;
  }
  .task-title.faint {
    font-size: 1em;
  }
  .words {
    display: grid;
    margin-top: 0.5em;
    border-inline-start: 3px solid var(--accent);
    background: var(--ground);
  }
  .words > * {
    grid-area: 1 / 1;
    width: 100%;
    min-width: 0;
    padding: 0.75em 1em;
    border: 0;
    font: inherit;
    line-height: 1.75;
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }
  .words .marked {
    color: transparent;
    pointer-events: none;
  }
  .words .marked mark {
    border: 0;
    background: var(--wash);
    box-shadow: inset 0 -2px var(--accent);
  }
  .words textarea {
    height: 100%;
    overflow: hidden;
    resize: none;
    color: var(--ink);
    background: none;
    cursor: var(--pointer, text);
  }
  .words ::selection {
    color: var(--on-accent);
    background: var(--accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em -0.35em 0;
  }
  .tools > * {
    margin: 0.25em 0.35em;
  }
  .pieces {
    margin: 0.75em 0 0 0.25em;
    border-inline-start: 2px solid var(--line);
  }
  .pieces > li {
    padding: 0.5em 0 0.5em 1.25em;
  }
  .pieces > li + li {
    border-top: 1px solid var(--line);
  }
  .pieces .plain {
    margin-inline-start: -0.5em;
  }
  .sentence {
    margin-top: 0.35em;
    color: var(--faint);
    white-space: pre-line;
  }
  .offers {
    min-width: 0;
    margin-top: 0.75em;
  }
  .offers legend {
    padding: 0;
    color: var(--faint);
    font-size: 0.9em;
    font-weight: 400;
  }
  .offers .tick {
    margin-top: 0.35em;
  }
  .said {
    display: block;
    color: var(--faint);
    font-size: 0.9em;
  }
  /* At the end, and not floating over what has the focus: who confirms has come past all of it. */
  .send {
    margin-top: 1.5em;
    padding: 0.25em 0 0.5em;
    border-top: 1px solid var(--edge);
  }
  .imported {
    padding: 1em 0;
  }
  @media (forced-colors: active) {
    .words .marked {
      visibility: hidden;
    }
    .words .marked mark {
      visibility: visible;
      color: Mark;
      outline: 1px solid;
    }
  }
`;
