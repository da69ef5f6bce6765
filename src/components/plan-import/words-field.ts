import { html, type TemplateResult } from 'lit';
import type { Span } from '../../core/plan/index.js';

/**
 * Words of the plan from which some can be picked: a field, because there a mouse, a finger and Shift with the arrow keys
 * all select, in every browser and inside a shadow root. Nothing can be written in it; `readonly` would say so, but takes
 * the caret away and with it the keyboard. What is cut already is marked in a copy behind, which gives the field its height.
 */
export const wordsField = (
  source: string,
  span: Span,
  marks: readonly Span[],
  o: { key: string; label: string },
): TemplateResult => html`<div class="words">
  <div class="marked" aria-hidden="true">${stretches(source, span, marks).map(({ text, mark }) => (mark ? html`<mark>${text}</mark>` : text))}</div>
  <textarea
    rows="1"
    inputmode="none"
    aria-readonly="true"
    spellcheck="false"
    @beforeinput=${keep}
    @input=${(event: Event) => {
      (event.target as HTMLTextAreaElement).value = source.slice(...span);
    }}
    data-words=${o.key} aria-label=${o.label} .value=${source.slice(...span)}></textarea>
</div>`;

const keep = (event: Event): void => event.preventDefault();

/** What is picked in the field of this key, as a place in the source; `null` = nothing. */
export function pickedIn(root: ParentNode, key: string, { 0: start }: Span): Span | null {
  const field = [...root.querySelectorAll<HTMLTextAreaElement>('[data-words]')].find(
    ({ dataset }) => dataset.words === key,
  );
  if (!field || field.selectionStart >= field.selectionEnd) return null;
  return [start + field.selectionStart, start + field.selectionEnd];
}

function stretches(source: string, [from, to]: Span, marks: readonly Span[]): { text: string; mark: boolean }[] {
  const parts: { text: string; mark: boolean }[] = [];
  let at = from;
  for (const [start, end] of marks) {
    parts.push({ text: source.slice(at, start), mark: false }, { text: source.slice(start, end), mark: true });
    at = end;
  }
  // A line break at the very end has no height without something behind it.
  return [...parts, { text: `${source.slice(at, to)}\u200b`, mark: false }];
}
