import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import { type Group, type Line, type ListView, type ListWish, listOf } from '../../core/views/index.js';
import { chip } from '../parts/chip.js';
import type { Scene } from './scene.js';

/** How many lines of a group are drawn before somebody asks for more. */
const page = 20;

export interface ListSteps {
  wish: ListWish;
  /** Lines shown, by state; a page when missing. */
  shown: Readonly<Record<string, number>>;
  seek(wish: ListWish): void;
  more(state: string, count: number): void;
  open(ref: Ref): void;
}

export function drawList(scene: Scene, steps: ListSteps): TemplateResult {
  const view = inWords(scene, listOf(scene.kind, scene.workspace.list(scene.kind.name), steps.wish, scene.names));
  if (view.total === 0) return html`<p class="empty">${emptyWord(scene)}</p>`;
  return html`${drawTools(scene, steps, view)}
    ${view.groups.length === 0 ? html`<p class="empty">${scene.voice.word('nothingFound')}</p>` : nothing}
    ${repeat(
      view.groups,
      ({ state }) => state,
      (group) => drawGroup(scene, steps, group),
    )}`;
}

/** Plain words tell fewer states apart: what has one name stands in one group. */
function inWords({ voice }: Scene, view: ListView): ListView {
  const groups: Group[] = [];
  for (const group of view.groups) {
    const same = groups.find(({ label }) => voice.state(label) === voice.state(group.label));
    if (same) same.lines.push(...group.lines);
    else groups.push({ ...group, lines: [...group.lines] });
  }
  return { ...view, groups };
}

/** Nothing there, nothing to be seen, or not yet known: three different things. */
function emptyWord({ workspace, kind, voice }: Scene): string {
  const { status, me } = workspace;
  if (me === null || status.filling) return voice.word(status.link === 'offline' ? 'offline' : 'filling');
  const shelves = [...me.scopes.map((scope) => scope.split('/')[1]), ...me.grants.flatMap((grant) => grant.shelves)];
  const seen = shelves.includes(kind.scope.shelf) || (kind.shown !== undefined && shelves.includes('wall'));
  return voice.word(seen ? 'empty' : 'noPermission');
}

function drawTools(scene: Scene, { wish, seek }: ListSteps, view: ListView): TemplateResult {
  const { word, state: say } = scene.voice;
  const found = view.counts.reduce((sum, { count }) => sum + count, 0);
  const choice = (state: string, label: string, count: number) => html`<button
    type="button"
    class="choice"
    aria-pressed=${wish.state === state}
    @click=${() => seek({ ...wish, state })}
  >
    ${label}<span class="count">${count}</span>
  </button>`;
  const write = (event: InputEvent): void => {
    if (!event.isComposing) seek({ ...wish, search: (event.target as HTMLInputElement).value });
  };
  return html`<div class="tools">
    <label class="search"
      ><span>${word('search')}</span
      ><input
        type="search"
        placeholder=${word('searchHint')}
        .value=${wish.search}
        @input=${write}
        @compositionend=${(event: Event) => seek({ ...wish, search: (event.target as HTMLInputElement).value })}
    /></label>
    ${
      scene.mode === 'elder'
        ? nothing
        : html`<div class="choices" role="group" aria-label=${scene.kind.label}>
          ${choice('', word('all'), found)} ${view.counts.map(({ state, label, count }) => choice(state, say(label), count))}
        </div>`
    }
  </div>`;
}

function drawGroup(scene: Scene, steps: ListSteps, group: Group): TemplateResult {
  const { word, state: say } = scene.voice;
  const limit = steps.shown[group.state] ?? page;
  const rest = group.lines.length - limit;
  return html`<section class="group" part="group" aria-labelledby=${`g-${group.state}`}>
    <h3 id=${`g-${group.state}`}>${say(group.label)}<span class="count">${group.lines.length}</span></h3>
    <ul>
      ${repeat(
        group.lines.slice(0, limit),
        ({ ref }) => ref,
        (line) => drawLine(scene, steps, line),
      )}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="plain" @click=${() => steps.more(group.state, limit + page)}>
          ${word('moreLines')}（${rest}）
        </button>`
        : nothing
    }
  </section>`;
}

function drawLine({ voice }: Scene, { open }: ListSteps, line: Line): TemplateResult {
  return html`<li>
    <button type="button" part="line" class="line" data-ref=${line.ref} @click=${() => open(line.ref)}>
      <span class="line-head"
        ><span class="line-title">${line.title}</span>${chip(voice.state(line.label), line.tone)}</span
      ><span class="line-facts"
        >${line.foreign ? html`<span class="fact">${voice.word('foreign')}</span>` : nothing}${
          line.unsent > 0 ? html`<span class="fact unsent">${voice.word('unsentMark')}</span>` : nothing
        }${line.facts.map(({ label, text }) => html`<span class="fact"><span class="fact-label">${label}</span>${text}</span>`)}</span
      >
    </button>
  </li>`;
}
