import { css } from 'lit';

export const cardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    position: absolute;
    height: var(--card, auto);
    left: 0;
    right: 0;
    margin-bottom: 0.5em;
    padding: 0.6em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .columns .probe {
    position: absolute;
    height: auto;
    left: 1em;
    visibility: hidden;
    width: calc(20% - 1.4em);
  }
  /* Where one column is shown, a card is as high as its words, and its buttons stand beside them. */
  .flow .card {
    position: relative;
    flex-flow: row wrap;
    align-items: center;
    height: auto;
  }
  .card[data-lifted] {
    z-index: 3;
    pointer-events: none;
    border-color: var(--accent);
    outline: 2px solid var(--accent);
  }
  .card[data-picked] {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }
  .card h4 {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.45;
    min-height: 2.9em;
  }
  .card-title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  /* One line or two: a title begins at the top; what is in a button would stand in its middle. */
  .card-open {
    display: flex;
    align-items: flex-start;
    width: 100%;
    min-height: 2.9em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    font-weight: inherit;
    line-height: inherit;
  }
  .flow h4 {
    flex: 1 0 100%;
    min-height: 0;
  }
  .flow .card-open {
    min-height: 2.15em;
    align-items: center;
  }
  .flow .card-title {
    display: inline;
  }
  .card-open:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .card-facts,
  .card-chips {
    margin-top: 0.3em;
    font-size: 0.9em;
    color: var(--faint);
    overflow: hidden;
  }
  .card-facts span {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    min-height: 1.6em;
  }
  .card-chips:empty {
    display: none;
  }
  .flow p {
    margin-top: 0;
  }
  .flow .card-facts span {
    display: inline-block;
    margin-inline-end: 1em;
    white-space: normal;
  }
  .flow .card-facts span:empty {
    display: none;
  }
  .flow .card-buttons {
    margin-inline-start: auto;
    padding-top: 0;
  }
  .tag[data-light]::before,
  .choice[data-light]::before {
    content: '';
    display: inline-block;
    width: 0.6em;
    height: 0.6em;
    margin-inline-end: 0.35em;
    border: 1px solid currentColor;
    border-radius: 50%;
    background: currentColor;
  }
  .tag[data-light='none'],
  .tag[data-light='calm'] {
    border-color: transparent;
    padding: 0;
    color: var(--faint);
  }
  .tag[data-light='calm']::before {
    background: none;
  }
  .tag[data-light='soon'],
  .choice[data-light='soon'] {
    color: var(--calm);
    border-color: var(--calm);
  }
  .tag[data-light='behind'],
  .tag[data-unsent],
  .choice[data-light='behind'] {
    color: var(--warn);
    border-color: var(--warn);
    background: var(--warn-wash);
  }
  .tag[data-light='late'],
  .choice[data-light='late'] {
    color: var(--accent);
    border-color: var(--accent);
    background: var(--wash);
  }
  .tag[data-light='done'] {
    color: var(--good);
    border-color: transparent;
    padding: 0;
  }
  .card[data-quiet],
  tr[data-quiet] {
    color: var(--faint);
    background: var(--ground);
  }
  .card-buttons {
    display: flex;
    flex-wrap: wrap;
    margin: auto -0.2em 0;
    padding-top: 0.4em;
  }
  .card-buttons button {
    flex: none;
    min-width: 0;
    min-height: 2.25em;
    margin: 0 0.2em;
    padding: 0.1em 0.5em;
    font-size: 0.9em;
    white-space: nowrap;
  }
  .card-buttons [data-action] {
    border-color: var(--accent);
    color: var(--accent);
  }
  .card-buttons [data-move] {
    padding: 0.1em 0.25em;
    border-color: transparent;
    background: none;
    color: var(--faint);
  }
  /* By itself its words stand under those above. */
  .card-buttons [data-move]:first-child {
    margin-inline-start: -0.1em;
  }
  .card-buttons [data-move]:hover,
  .card:focus-within [data-move] {
    border-color: var(--edge);
  }
  .pick {
    display: flex;
    align-items: flex-start;
    min-width: 2.2em;
    min-height: 2.2em;
    cursor: pointer;
  }
  .pick input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0.1em 0.5em 0 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .card {
      transition: border-color 0.15s;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
`;
