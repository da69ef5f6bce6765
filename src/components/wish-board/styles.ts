import { css } from 'lit';

export const wishStyles = css`
  :host([mode='staff']) .root {
    max-width: 76em;
  }
  .faces {
    margin: 1em 0 0.5em;
    border-bottom: 1px solid var(--line);
  }
  .faces .choice {
    margin: 0 0.25em -1px 0;
    padding: 0.35em 0.9em;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
  }
  .faces .choice:hover {
    border-bottom-color: var(--edge);
  }
  .faces .choice[aria-pressed='true'] {
    border: 0;
    border-bottom: 3px solid var(--accent);
    background: none;
  }
  /* What is next in a row of many: marked, and yet not louder than the one main thing of the page. */
  button.near {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
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
  .tools .search {
    flex: 1 1 14em;
  }
  .tools .choices {
    margin: 0.25em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
  }
  .filters > * {
    margin: 0.25em 0.75em 0.25em 0;
  }
  .filter span {
    display: block;
    color: var(--faint);
    font-size: 0.9em;
  }
  .filter select {
    min-height: var(--target);
    max-width: 16em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
  }
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
  .wish-card .wish-title {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--accent);
    font-size: 1.125em;
    line-height: 1.5;
  }
  .wish-facts {
    margin-top: 0.5em;
  }
  .tag {
    display: inline-block;
    margin: 0.15em 0.4em 0.15em 0;
    padding: 0 0.5em;
    border: 1px solid var(--line);
    border-radius: 0.25em;
    background: var(--ground);
    color: var(--faint);
    font-size: 0.9em;
    white-space: nowrap;
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
  .own-wish {
    margin-top: 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: var(--paper);
  }
  .own-wish h3 {
    font-size: 1.125em;
  }
  .own-wish > p {
    margin-top: 0.4em;
  }
  .stands .unsent {
    margin-inline-start: 0.75em;
  }
  .to-wall {
    text-align: center;
  }
  .desk-row {
    padding: 0.75em 0;
  }
  .desk-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .desk-head .desk-title {
    flex: 1 1 12em;
    margin-inline-end: 1em;
    padding-inline-start: 0;
    text-align: start;
    font-weight: 600;
  }
  .looks {
    margin: 0.35em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--line);
  }
  .looks li[data-warn] {
    color: var(--warn);
    font-weight: 600;
  }
  .shared {
    margin-top: 0.75em;
  }
  .like li {
    padding: 0.2em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .group .looks li + li,
  .group .like li + li {
    border-top: 0;
  }
  .flaw.early {
    flex: 1 0 100%;
    margin: 0 0.75em;
  }
  .duplicates {
    margin: 1em 0;
    padding: 1em 1.25em;
    border: 1px solid var(--warn);
    border-radius: 0.375em;
    background: var(--warn-wash);
  }
  .duplicates li {
    margin-top: 0.75em;
  }
  .preview {
    margin: 1.25em 0;
  }
  .preview .wish-card {
    max-width: 26em;
    margin: 0.75em 0;
  }
  .tally {
    margin: 0.75em 0;
  }
  .scrolls {
    overflow-x: auto;
    margin-top: 0.5em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.45em 0.6em;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: middle;
  }
  th {
    background: var(--ground);
    font-weight: 600;
    white-space: nowrap;
  }
  td {
    min-width: 4em;
  }
  td.title {
    min-width: 12em;
  }
  td .plain {
    padding: 0.25em 0;
    text-align: start;
  }
  .batch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.75em 0;
    padding: 0.75em 0.75em 0.25em;
    border: 1px solid var(--accent);
    border-radius: 0.375em;
    background: var(--wash);
  }
  .batch > * {
    margin: 0 0.75em 0.5em 0;
  }
  .batch .filter {
    display: flex;
    align-items: center;
  }
  .batch .filter span {
    margin-inline-end: 0.5em;
  }
  .pick {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    cursor: var(--pointer, pointer);
  }
  .pick input {
    width: 1.25em;
    height: 1.25em;
    accent-color: var(--accent);
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
  .info {
    margin-top: 1.5em;
  }
  .lost {
    margin-top: 0.75em;
    font-weight: 600;
  }
`;
