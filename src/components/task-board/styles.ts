import { css } from 'lit';
import { cardStyles } from './card-styles.js';
import { ledgerStyles } from './ledger-styles.js';

const frame = css`
  :host([mode='staff']) .root {
    max-width: 100em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.5em -0.5em 0;
  }
  .tools > * {
    margin: 0.25em 0.5em;
  }
  .search {
    flex: 1 1 14em;
  }
  .tools .choices {
    margin: 0.25em;
  }
  .filters,
  .batch,
  .lights {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin: 0.75em 0 0;
  }
  .filters,
  .batch {
    padding: 0.75em 0.75em 0.25em;
    border-radius: 0.375em;
    background: var(--ground);
  }
  .filters > *,
  .batch > * {
    margin: 0 0.75em 0.5em 0;
  }
  .batch {
    align-items: center;
    border: 1px solid var(--accent);
    background: var(--wash);
  }
  /* Not over the ledger: in a box that scrolls sideways, what takes the focus would hide under it. */
  :host([view='board']) .batch {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  .batch ~ * button,
  .batch ~ * input {
    scroll-margin-top: 6em;
  }
  @media (max-width: 480px) {
    :host([view='board']) .batch {
      position: static;
    }
  }
  .lights {
    align-items: center;
    margin-inline: -0.25em;
  }
  /* Two in a row on a telephone, and never wider than what is in them needs. */
  .filters .filter {
    flex: 1 1 8em;
    max-width: 16em;
  }
  .filters select {
    width: 100%;
  }
  .purpose {
    margin-top: 1em;
  }
  .filter span {
    display: block;
    color: var(--faint);
    font-size: 0.9em;
  }
  .batch .filter {
    display: flex;
    align-items: center;
  }
  .batch .filter span {
    margin-inline-end: 0.5em;
  }
  .filter select {
    min-height: var(--target);
    max-width: 16em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .columns {
    display: flex;
    align-items: flex-start;
    position: relative;
    margin: 1.25em -0.5em 0;
  }
  .column {
    flex: 1 1 0;
    min-width: 0;
    margin: 0 0.5em;
    border-radius: 0.375em;
    background: var(--ground);
    padding: 0 0.5em 0.5em;
  }
  .column h3 {
    padding: 0.6em 0.25em;
  }
  .column[data-over] {
    outline: 2px dashed var(--accent);
    outline-offset: -2px;
  }
  .column-empty {
    padding: 1em 0.25em 1.5em;
    color: var(--faint);
    font-size: 0.9em;
  }
  .column ul {
    position: relative;
  }
  dialog.task {
    width: 56em;
  }
  dialog.sharing {
    width: 48em;
  }
  .sharing .search {
    margin-top: 0.75em;
  }
  dialog.plan {
    width: 60em;
    padding: 0;
  }
  dialog.plan > .back {
    margin: 1em 1em 0;
  }
  @media (max-width: 480px) {
    dialog.plan > .back {
      margin: 0.5em 0.25em 0;
    }
  }
  .empty button {
    color: var(--ink);
  }
  .front-tools button {
    margin-inline-start: 0.5em;
  }
  .empty p + p {
    margin-top: 0.75em;
  }
  .owners {
    display: flex;
    flex-wrap: wrap;
    max-height: 40vh;
    margin: 0.75em 0;
    overflow-y: auto;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .owners label {
    flex: 1 1 14em;
    margin: 0.25em 0.5em 0.25em 0;
  }
  .parts {
    margin-top: 1.5em;
    padding: 1em 1.25em;
    border-radius: 0.375em;
    background: var(--ground);
  }
  .tally {
    margin-top: 0.35em;
    font-size: 1.0625em;
  }
  .parts progress {
    width: 100%;
    height: 0.75em;
    margin: 0.5em 0;
    accent-color: var(--good);
  }
  .parts ul {
    max-height: 24em;
    overflow-y: auto;
  }
  .parts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.25em 0;
    border-top: 1px solid var(--line);
  }
  .parts li > * {
    margin-inline-end: 0.75em;
  }
  .parts li > :first-child {
    flex: 1 1 10em;
    text-align: start;
  }
  .copied textarea {
    display: block;
    width: 100%;
    margin-top: 0.35em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
  }
`;

export const boardStyles = [frame, cardStyles, ledgerStyles];
