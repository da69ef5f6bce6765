import { css } from 'lit';

export const listStyles = css`
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
  .search {
    display: flex;
    min-width: 0;
    align-items: center;
    color: var(--faint);
  }
  .search span {
    white-space: nowrap;
  }
  .search input {
    flex: 1 1 auto;
    min-width: 0;
    min-height: var(--target);
    margin-inline-start: 0.75em;
    padding: 0.3em 0.75em;
    border: 1px solid var(--edge);
    border-radius: 0.375em;
    background: var(--paper);
    color: var(--ink);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em -0.25em 0;
  }
  .tools .choices {
    margin: 0.25em;
  }
  .choice {
    margin: 0.25em;
    padding: 0.2em 0.9em;
    border-radius: 2em;
    background: var(--ground);
  }
  .choice[aria-pressed='true'] {
    border: 2px solid var(--accent);
    color: var(--accent);
    background: var(--paper);
    font-weight: 600;
  }
  .choice .count {
    margin-inline-start: 0.4em;
  }
  .ease,
  .sizes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    color: var(--faint);
  }
  .ease [data-read] {
    margin: 0.25em auto 0.25em 0;
    color: var(--ink);
  }
  .sizes span {
    margin-inline-end: 0.5em;
  }
  .group {
    margin-top: 1.75em;
  }
  .group h3 {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--line);
  }
  .group li + li {
    border-top: 1px solid var(--line);
  }
  :host([mode='elder']) .group li {
    padding: 0.25em 0;
  }
  .line {
    display: block;
    width: 100%;
    min-height: var(--target-main);
    padding: 0.9em 0.5em;
    border: 0;
    border-radius: 0;
    text-align: start;
    background: none;
  }
  .line:hover {
    background: var(--ground);
  }
  .line-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .line-title {
    flex: 1 1 8em;
    margin-inline-end: 1em;
    font-size: 1.0625em;
  }
  :host([mode='elder']) .line-title {
    flex-basis: 16em;
  }
  .line-head .chip {
    margin: 0.3em 0;
  }
  .line:hover .line-title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .line-facts {
    display: block;
    margin-top: 0.25em;
    color: var(--faint);
    font-size: 0.9em;
  }
  .fact {
    display: inline-block;
    margin-inline-end: 1.5em;
  }
  .fact-label {
    margin-inline-end: 0.5em;
    color: var(--faint);
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    margin-top: 1em;
  }
  .pager > * {
    margin: 0.25em 0.4em;
  }
  :host([mode='elder']) .pager span {
    flex: 1 0 100%;
    order: -1;
    text-align: center;
  }
  :host([mode='elder']) .pager button {
    flex: 1 1 5em;
    min-height: var(--target-main);
    font-weight: 600;
  }
  .unsent {
    color: var(--warn);
    font-weight: 600;
  }
`;
