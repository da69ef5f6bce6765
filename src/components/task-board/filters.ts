import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from '../../core/kind/index.js';
import { measureTitles } from '../../core/plan/measure-titles.js';
import { type Facets, facetsOf, type RowGroup, type Seen, unitCalled } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';
import type { BoardFace } from './tools.js';

/** Worked out once for the same tasks, and only where somebody looks at it. */
const known = new WeakMap<readonly Seen[], Facets>();

function facetsFor({ workspace }: Scene, all: readonly Seen[]): Facets {
  const before = known.get(all);
  if (before) return before;
  const titles = workspace.list('plan').map(({ ref, record }) => measureTitles(ref, String(record.data?.source ?? '')));
  const facets = facetsOf(all, {
    actor: workspace.me?.actor ?? '',
    isBranch: (unit) => workspace.sight(`unit/${unit}`)?.record.data?.sort === 'branch',
    measure: (ref) => titles.reduce<string | undefined>((found, of) => found ?? of(ref), undefined),
  });
  known.set(all, facets);
  return facets;
}

type Choice = 'section' | 'measure' | 'unit' | 'branch' | 'due' | 'sort' | 'group';
type Options = readonly (readonly [value: string, words: string])[];

/**
 * Everything by which the tasks can be narrowed, put in order, and parted. Where there is nothing to choose, there is no
 * choice. Headings are the ledger's alone: the five columns of the board are parted already and scroll as one, so that
 * each heading would stand five times over, mostly above nothing; there a filter shows one group.
 */
export function drawFilters(
  scene: Scene,
  { wish, seek }: BoardSteps,
  tasks: readonly Seen[],
  face: BoardFace,
): TemplateResult {
  const { voice, names } = scene;
  const facets = facetsFor(scene, tasks);
  const say = voice.from(boardWords);
  const select = (name: Choice, options: Options, none: string | null): TemplateResult | typeof nothing =>
    options.length < 2 && wish[name] === ''
      ? nothing
      : html`<label class="filter"
          ><span>${say(`board.${name}`)}</span
          ><select name=${name} @change=${(event: Event) => seek({ [name]: (event.target as HTMLSelectElement).value })}>
            ${none === null ? nothing : html`<option value="" ?selected=${wish[name] === ''}>${none}</option>`}
            ${options.map(([value, words]) => html`<option value=${value} ?selected=${wish[name] === value}>${words}</option>`)}
          </select></label
        >`;
  const units = (ids: readonly string[]): Options => ids.map((id) => [id, unitCalled(names, id)] as const);
  const measures: Options = [...facets.measures];
  const dues = duesOf(facets).map((due) => [due, say(`board.due.${due}`)] as const);
  const sorts = (['plan', 'due', 'unit', 'changed'] as const).map((sort) => [sort, say(`board.sort.${sort}`)] as const);
  const groups = groupsOf(facets).map((by) => [by, say(groupName[by])] as const);
  const all = voice.word('all');
  const clear = { section: '', measure: '', unit: '', branch: '', light: '', due: '', mine: false } as const;
  return html`<div class="filters" part="filters">
    ${select(
      'section',
      facets.sections.map((title) => [title, title] as const),
      all,
    )}
    ${select('measure', measures, all)} ${select('unit', units(facets.units), all)}
    ${select('branch', units(facets.branches), all)} ${select('due', dues, all)} ${select('sort', sorts, null)}
    ${face === 'ledger' ? select('group', groups, say('board.group.none')) : nothing}
    ${
      facets.mine || wish.mine
        ? html`<label class="tick"
            ><input type="checkbox" name="mine" .checked=${wish.mine} @change=${(event: Event) => seek({ mine: (event.target as HTMLInputElement).checked })} /><span
              >${say('board.mine')}</span
            ></label
          >`
        : nothing
    }
    <button type="button" class="plain" @click=${() => seek(clear)}>${say('board.clear')}</button>
  </div>`;
}

const groupName = {
  section: 'board.section',
  measure: 'board.measure',
  unit: 'board.group.unit',
  month: 'board.group.month',
} as const;

/** A month for what has a day; the other terms for what has none. */
const duesOf = ({ terms }: Facets) =>
  (['week', 'month', 'standing', 'open'] as const).filter((due) =>
    terms.has(due === 'week' || due === 'month' ? 'dated' : due),
  );

const groupsOf = ({ sections, measures, units, branches, terms }: Facets) =>
  (['section', 'measure', 'unit', 'month'] as const).filter((by) => {
    const many = { section: sections.length, measure: measures.size, unit: units.length + branches.length };
    return by === 'month' ? terms.has('dated') : many[by] > 1;
  });

/** What stands over the groups of rows that `all` make. */
export const headings =
  (scene: Scene, all: readonly Seen[]) =>
  ({ by, id }: RowGroup): string => {
    const { voice, names, kind } = scene;
    if (id === '') return voice.from(boardWords)('board.group.rest');
    if (by === 'measure') return facetsFor(scene, all).measures.get(id) ?? idOf(id);
    if (by === 'unit') return unitCalled(names, id);
    const [, year, month] = /^(\d{4})-(\d\d)$/.exec(id) ?? [];
    if (by !== 'month') return id;
    return year === undefined ? (kind.fields.term?.options?.[id] ?? id) : `${year}年${Number(month)}月`;
  };
