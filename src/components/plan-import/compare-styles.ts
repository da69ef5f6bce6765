import { css } from 'lit';

export const compareStyles = css`
  .ways {
    min-width: 0;
    margin: 1em 0;
  }
  .ways legend {
    padding: 0;
  }
  .ways .tick {
    margin-top: 0.35em;
  }
  .ways .tick > span,
  .offers .tick > span {
    min-width: 0;
  }
  .match {
    padding: 1em 0;
    border-bottom: 1px solid var(--line);
  }
  .match .question {
    padding: 0;
    margin-top: 0.75em;
  }
  .match-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .match-head > * {
    margin: 0.25em 0;
  }
  .match-head h4 {
    flex: 1 1 12em;
    margin-inline-end: 0.75em;
    font-weight: 600;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    margin: 0.35em -0.5em 0;
  }
  .sides > * {
    flex: 1 1 16em;
    min-width: 0;
    margin: 0.35em 0.5em;
  }
  del {
    text-decoration: none;
    border-bottom: 2px dashed var(--warn);
  }
  ins {
    text-decoration: none;
    font-weight: 700;
    border-bottom: 3px solid var(--accent);
  }
  .legend > * {
    color: var(--ink);
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 0.5em 0;
    border-bottom: 1px solid var(--line);
  }
  .kept > * {
    margin-inline-end: 1em;
  }
  summary {
    min-height: var(--target);
    padding: 0.35em 0;
    cursor: var(--pointer, pointer);
  }
  .compare > h2 + p {
    margin-top: 0.5em;
  }
  .part summary h3 {
    display: inline;
    padding: 0;
    border: 0;
  }
`;
