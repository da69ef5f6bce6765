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
  .next p > .plain {
    margin-inline-start: -0.5em;
  }
  .topic h4 {
    margin-top: 0.5em;
    font-size: 1em;
    font-weight: 600;
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
  .dues h3,
  .presence h3 {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--line);
  }
  .dues li,
  .catch-up li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.35em 0;
  }
  .dues li + li,
  .catch-up li + li,
  .people li + li {
    border-top: 1px solid var(--line);
  }
  .dues li > span:first-child {
    flex: 1 1 12em;
  }
  .due-buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.25em;
  }
  .types {
    display: flex;
    flex-wrap: wrap;
    margin: 0.75em -0.35em 0;
  }
  .types .wide {
    flex: 1 1 8em;
    margin: 0.35em;
  }
  .lead .wide {
    width: 100%;
  }
  .people {
    margin: 1em 0;
    border-top: 2px solid var(--line);
    border-bottom: 2px solid var(--line);
  }
  .person-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: var(--target-main);
    padding: 0.35em 0.5em;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
  }
  .person-row strong {
    color: var(--faint);
    font-weight: 400;
  }
  [data-there] .person-row strong::before {
    content: '✓ ';
  }
  [data-there] .person-row strong {
    color: var(--good);
    font-weight: 600;
  }
  [data-away] > .person-row {
    background: var(--warn-wash);
  }
  [data-away] .person-row strong {
    color: var(--warn);
    font-weight: 600;
  }
  .people .choices,
  .people .tick {
    margin: 0.25em 0 0.5em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.35em 0;
  }
  .row > * {
    margin-inline-end: 1em;
  }
  .row-name {
    flex: 0 0 6em;
  }
  .row-facts {
    flex: 1 1 6em;
    color: var(--faint);
    font-size: 0.9em;
  }
  @media (max-width: 480px) {
    .row-facts {
      order: 1;
      flex: 1 0 100%;
    }
  }
  .dues h3 + .faint,
  .mine h3 + .faint {
    margin-top: 0.5em;
  }
  .row .plain {
    margin-inline-start: auto;
    margin-inline-end: 0;
  }
  .catch-up {
    margin-top: 1.25em;
    padding: 0.75em 1.25em;
    background: var(--ground);
    border-radius: 0.375em;
  }
  .presence {
    margin-top: 1.75em;
  }
  .when {
    margin-top: 0.75em;
  }
  .topic + .topic {
    margin-top: 1.25em;
  }
  .votes li {
    padding: 0.4em 0;
  }
  .votes li > :not(:last-child) {
    margin-inline-end: 1em;
  }
  .topic-form {
    border-top: 1px solid var(--line);
  }
  .ticked {
    display: flex;
    flex-wrap: wrap;
    margin: 0.75em 0;
  }
  .ticked .tick {
    flex: 1 1 10em;
    margin: 0.25em;
  }
`;
