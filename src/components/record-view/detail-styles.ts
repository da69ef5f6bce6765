import { css } from 'lit';

export const detailStyles = css`
  .detail h2 {
    flex: 1 1 12em;
    margin-inline-end: 1em;
  }
  .why {
    margin-top: 0.25em;
  }
  details.rest {
    margin-top: 0.5em;
  }
  .facts {
    margin-top: 1.5em;
    padding: 0.5em 0;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .facts > div {
    padding: 0.5em 1em 0.5em 0;
  }
  @media (min-width: 481px) {
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
    }
  }
  .ticks {
    margin-top: 1em;
  }
  .ticks li {
    display: flex;
    padding: 0.2em 0;
  }
  .ticks strong {
    flex: none;
    width: 2em;
  }
  dt {
    color: var(--faint);
    font-size: 0.9em;
  }
  .text,
  .log,
  .follows,
  .person {
    margin-top: 1.75em;
  }
  .follows {
    padding: 0.75em 1.25em;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
  }
  .follows > p {
    margin-top: 1em;
  }
  .follows li {
    padding: 0.4em 0;
  }
  .log ol {
    margin: 0.5em 0 0 0.4em;
    border-inline-start: 2px solid var(--line);
  }
  .log li {
    position: relative;
    padding: 0.4em 0 0.6em 1.25em;
  }
  .log li::before {
    content: '';
    position: absolute;
    left: -0.4em;
    top: 1em;
    width: 0.7em;
    height: 0.7em;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--paper);
  }
  .log li p {
    white-space: pre-line;
  }
  .unsent-list {
    margin: 0.75em 0;
    padding: 0.25em 1em;
    background: var(--warn-wash);
  }
  .unsent-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.35em 0;
  }
  .person {
    padding: 1em 1.25em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
  }
`;
