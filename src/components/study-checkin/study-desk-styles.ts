import { css } from 'lit';

/** What an open meeting, the roll and the form of a meeting look like. */
export const studyDeskStyles = css`
  .topic h4 {
    margin-top: 0.5em;
    font-size: 1em;
    font-weight: 600;
  }
  .topic blockquote + p {
    margin-top: 0.5em;
  }
  .presence h3 {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--line);
  }
  .catch-up li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.35em 0;
  }
  .catch-up li + li,
  .people li + li {
    border-top: 1px solid var(--line);
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
  .people .tick {
    margin: 0.25em 0 0.5em;
  }
  .people .choices {
    margin: 0.25em -0.25em 0.5em;
  }
  .people .faint {
    padding-bottom: 0.5em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: calc(var(--target) + 0.7em);
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
  .topic-form::before {
    content: '';
    flex: 1 1 100%;
    margin: 0.75em;
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
