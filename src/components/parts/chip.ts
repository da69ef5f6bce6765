import { html, svg, type TemplateResult } from 'lit';
import type { Kind } from '../../core/kind/index.js';
import { type Tone, toneOf } from '../../core/views/index.js';
import type { Voice } from '../messages/words.js';

const ring = svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"></circle>`;

/** A shape for each tone, so that no state is told by colour alone: hollow, half, ticked, struck. */
const shapes: Readonly<Record<Tone, TemplateResult>> = {
  new: ring,
  going: svg`${ring}<path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"></path>`,
  off: svg`<path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="2.2"></path>`,
  end: svg`<path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="2.2"></path>`,
};

/** A state as a word with a shape; the colour only repeats it. */
export const chip = (label: string, tone: Tone): TemplateResult => html`<span
  part="chip"
  class="chip"
  data-tone=${tone}
  ><svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">${shapes[tone]}</svg>${label}</span
>`;

/** The state of a record. Plain words tell fewer states apart, and one word has one shape: that of the first called so. */
export function stateChip({ kind, voice }: { kind: Kind; voice: Voice }, state: string): TemplateResult {
  const say = (of: string): string => voice.state(kind.states[of] ?? of);
  const called = Object.keys(kind.states).find((of) => say(of) === say(state)) ?? state;
  return chip(say(state), toneOf(kind, called));
}
