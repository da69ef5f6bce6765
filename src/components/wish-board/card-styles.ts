import { css } from 'lit';

export const cardStyles = css`
  .wall {
    display: flex;
    flex-wrap: wrap;
    margin: 0.75em -0.5em 0;
  }
  .wish-card {
    display: flex;
    flex-direction: column;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .wall .wish-card {
    flex: 0 1 calc(25% - 1em);
    margin: 0.5em;
  }
  @media (max-width: 1100px) {
    .wall .wish-card {
      flex-basis: calc(50% - 1em);
    }
  }
  @media (max-width: 520px) {
    .wall .wish-card {
      flex-basis: calc(100% - 1em);
    }
  }
  :host([mode='elder']) .wall .wish-card {
    flex-basis: calc(100% - 1em);
  }
  :host([mode='elder']) button.near {
    min-height: var(--target-main);
  }
  /* A sentence of a state may be long. */
  .stands .chip,
  .desk-head .chip {
    flex: 0 1 auto;
    max-width: 100%;
    white-space: normal;
  }
  .stands .chip svg,
  .desk-head .chip svg {
    flex: none;
  }
  .wish-card .wish-title {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--accent);
    font-size: 1.125em;
    line-height: 1.5;
  }
  .wish-facts {
    margin-top: 0.5em;
    font-size: 0.9em;
  }
  .wish-left {
    margin-top: 0.5em;
    color: var(--accent);
    font-weight: 600;
  }
  .wish-left[data-full] {
    color: var(--good);
  }
  .card-buttons {
    display: flex;
    flex-wrap: wrap;
    margin: auto -0.25em 0;
    padding-top: 0.75em;
  }
  .card-buttons button {
    margin: 0.25em;
  }
`;
