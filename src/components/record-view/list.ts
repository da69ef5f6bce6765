import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import {
  type Fact,
  type Group,
  goneFrom,
  type Line,
  type ListView,
  type ListWish,
  listOf,
  officeFacts,
  type Seen,
} from '../../core/views/index.js';
import { stateChip } from '../parts/chip.js';
import { pager } from '../parts/pager.js';
import type { Scene } from './scene.js';

/** Lines of a page, and lines of a group that are drawn before somebody asks for more. */
const pageLength = 20;

export interface ListSteps {
  wish: ListWish;
  /** Lines shown, by state; a page when missing. */
  shown: Readonly<Record<string, number>>;
  /** The page of 长辈版, counted from 0. */
  page: number;
  seek(wish: ListWish): void;
  turn(page: number): void;
  more(state: string, count: number): void;
  open(ref: Ref): void;
}

export function drawList(scene: Scene, steps: ListSteps): TemplateResult {
  const view = inWords(
    scene,
    listOf(scene.kind, scene.workspace.list(scene.kind.name), steps.wish, scene.names, officesIn(scene)),
  );
  if (view.total === 0) return html`<p class="empty">${scene.voice.word(emptyWord(scene))}</p>`;
  const length = view.groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const pages = scene.mode === 'elder' ? Math.ceil(length / pageLength) : 1;
  const page = Math.min(steps.page, pages - 1);
  const cuts =
    scene.mode === 'elder'
      ? cutLines(view.groups, page * pageLength)
      : view.groups.map((group) => ({ group, lines: group.lines.slice(0, steps.shown[group.state] ?? pageLength) }));
  return html`${drawTools(scene, steps, view)}
    ${view.groups.length === 0 ? html`<p class="empty">${scene.voice.word('nothingFound')}</p>` : nothing}
    ${repeat(
      cuts,
      ({ group }) => group.state,
      (cut) => drawGroup(scene, steps, cut),
    )}
    ${pages > 1 ? pager(scene.voice.word, page, pages, steps.turn) : nothing}`;
}

/** The offices that are said of a line, where it is about a person or a committee. */
function officesIn({ workspace, kind, names }: Scene): (seen: Seen) => Fact[] {
  let terms: readonly Seen[] | undefined;
  let gone: ReadonlySet<string> | undefined;
  const today = workspace.me ? dayOf(workspace.me.now) : '';
  return (seen) =>
    officeFacts(kind, seen, {
      today,
      names,
      terms() {
        terms ??= workspace.list('term');
        return terms;
      },
      gone() {
        gone ??= goneFrom(workspace.list('member'));
        return gone;
      },
    });
}

/** Lines of a group that are drawn now. */
interface Cut {
  group: Group;
  lines: readonly Line[];
}

/** Old people turn pages of one list with two big buttons: one page of it, under the headings that it falls into. */
function cutLines(groups: readonly Group[], from: number): Cut[] {
  let before = 0;
  return groups.flatMap((group) => {
    const [start, end] = [Math.max(0, from - before), Math.max(0, from + pageLength - before)];
    before += group.lines.length;
    const lines = group.lines.slice(start, end);
    return lines.length === 0 ? [] : [{ group, lines }];
  });
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
export function emptyWord({ workspace, kind }: Scene): 'empty' | 'noPermission' | 'notYet' | 'filling' {
  const { status, me } = workspace;
  if (me === null || status.filling) return status.link === 'offline' ? 'notYet' : 'filling';
  const shelves = [...me.scopes.map((scope) => scope.split('/')[1]), ...me.grants.flatMap((grant) => grant.shelves)];
  const seen = shelves.includes(kind.scope.shelf) || (kind.shown !== undefined && shelves.includes('wall'));
  return seen ? 'empty' : 'noPermission';
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

function drawGroup(scene: Scene, steps: ListSteps, { group, lines }: Cut): TemplateResult {
  const { word, state: say } = scene.voice;
  const rest = scene.mode === 'elder' ? 0 : group.lines.length - lines.length;
  return html`<section class="group" part="group" aria-labelledby=${`g-${group.state}`}>
    <h3 id=${`g-${group.state}`} tabindex="-1">${say(group.label)}<span class="count">${group.lines.length}</span></h3>
    <ul>
      ${repeat(
        lines,
        ({ ref }) => ref,
        (line) => drawLine(scene, steps, line),
      )}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="plain" @click=${() => steps.more(group.state, lines.length + pageLength)}>
          ${word('moreLines')}（${rest}）
        </button>`
        : nothing
    }
  </section>`;
}

function drawLine(scene: Scene, { open }: ListSteps, line: Line): TemplateResult {
  const { voice } = scene;
  return html`<li>
    <button type="button" part="line" class="line" data-ref=${line.ref} @click=${() => open(line.ref)}>
      <span class="line-head"
        ><span class="line-title">${line.title}</span>${stateChip(scene, line.state)}</span
      ><span class="line-facts"
        >${line.foreign ? html`<span class="fact">${voice.word('foreign')}</span>` : nothing}${
          line.unsent > 0 ? html`<span class="fact unsent">${voice.word('unsentMark')}</span>` : nothing
        }${line.facts.map(({ label, text }) => html`<span class="fact"><span class="fact-label">${label}</span>${text}</span>`)}</span
      >
    </button>
  </li>`;
}
