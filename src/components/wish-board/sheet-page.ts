import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { personRef } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { maskName } from '../../core/rules/masks.js';
import {
  momentText,
  namedColumns,
  naturalOrder,
  type Seen,
  wishColumns,
  wishRows,
  wishTally,
} from '../../core/views/index.js';
import { exportFoot, reveal } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import { pager } from '../parts/pager.js';
import type { Sheet } from '../parts/print-sheet.js';
import type { Scene } from '../record-view/scene.js';

export interface SheetWish {
  search: string;
  state: string;
  campaign: string;
  page: number;
}

export interface SheetPageSteps {
  wish: SheetWish;
  picked: ReadonlySet<Ref> | null;
  /** Person parts that were asked for in full. */
  revealed: ReadonlySet<Ref>;
  seek(wish: Partial<SheetWish>): void;
  pick(ref: Ref): void;
  startPicking(): void;
  open(ref: Ref): void;
  print(): void;
  /** Asks for every name first, which leaves a line in the log. */
  printNamed(): void;
  /** What stands between the tools and the table. */
  batch: TemplateResult | typeof nothing;
}

const pageLength = 20;

/** The wishes as asked for, in the order in which they were told. */
export function listed({ kind }: Scene, all: readonly Seen[], { search, state, campaign }: SheetWish): Seen[] {
  const texts = kind.find ?? [];
  return all
    .filter(({ record: { data, state: now } }) => {
      if (data === null || now === 'merged') return false;
      if ((state !== '' && now !== state) || (campaign !== '' && data.campaign !== campaign)) return false;
      const text = texts.map((name) => String(data[name] ?? '')).join('\n');
      return search.split(/\s+/).every((word) => text.includes(word));
    })
    .sort((a, b) => naturalOrder(a.ref, b.ref));
}

/** Who wishes, by ref, for whoever was sent it: masked, until it was asked for in full. */
const wisherOf =
  ({ workspace }: Scene, revealed: ReadonlySet<Ref>) =>
  (ref: Ref): string => {
    const part = personRef(ref);
    const name = String(workspace.sight(part)?.record.data?.name ?? '');
    return name === '' || revealed.has(part) ? name : maskName(name);
  };

/** Person parts of the listed wishes that this person may see in full. */
export function revealable({ workspace, person }: Scene, found: readonly Seen[]): Ref[] {
  if (!person) return [];
  const parts = found.map(({ ref }) => personRef(ref));
  return parts.filter(
    (part) => workspace.sight(part)?.record.data && workspace.allowed(person.name, 'reveal', part).may !== 'no',
  );
}

/** The list as the office keeps it. Who wishes stands in it only for those who were sent it. */
export function drawSheetPage(scene: Scene, all: readonly Seen[], steps: SheetPageSteps): TemplateResult {
  const { voice, kind, workspace, names, readonly } = scene;
  const say = voice.from(wishWords);
  const { wish, seek, picked } = steps;
  const found = listed(scene, all, wish);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(wish.page, pages - 1);
  const from = page * pageLength;
  const wisher = wisherOf(scene, steps.revealed);
  const named = found.some(({ ref }) => wisher(ref) !== '');
  const columns = named ? namedColumns : wishColumns;
  const rows = wishRows(kind, found, names, named ? wisher : undefined).slice(from, from + pageLength);
  const rounds = workspace.list('campaign').filter(({ record }) => record.data !== null);
  const select = (
    name: 'state' | 'campaign',
    label: string,
    none: string,
    options: readonly (readonly [string, string])[],
  ) =>
    options.length === 0
      ? nothing
      : html`<label class="filter"
          ><span>${label}</span
          ><select name=${name} @change=${(event: Event) => seek({ [name]: (event.target as HTMLSelectElement).value, page: 0 })}>
            <option value="" ?selected=${wish[name] === ''}>${none}</option>
            ${options.map(([value, text]) => html`<option value=${value} ?selected=${wish[name] === value}>${text}</option>`)}
          </select></label
        >`;
  const write = (event: Event): void => {
    if (!(event instanceof InputEvent && event.isComposing))
      seek({ search: (event.target as HTMLInputElement).value, page: 0 });
  };
  const states = Object.entries(kind.states).filter(
    ([state]) => state !== 'merged' && all.some(({ record }) => record.state === state),
  );
  return html`<div class="tools" part="tools">
      <label class="search"
        ><span>${voice.word('search')}</span
        ><input type="search" placeholder=${voice.word('searchHint')} .value=${wish.search} @input=${write} @compositionend=${write}
      /></label>
      <div class="filters">
        ${select('state', say('wish.state'), voice.word('all'), states)}
        ${select(
          'campaign',
          say('wish.round'),
          say('wish.allRounds'),
          rounds.map(({ ref, record }) => [ref, String(record.data?.title ?? '')] as const),
        )}
        ${readonly ? nothing : html`<button type="button" data-batch aria-pressed=${picked !== null} class="choice" @click=${steps.startPicking}>${say('wish.batch')}</button>`}
        <button type="button" class="choice" data-print @click=${steps.print}>${say('wish.print')}</button>
        ${!readonly && revealable(scene, found).length > 0 ? html`<button type="button" class="choice" data-print-named aria-describedby="names-logged" @click=${steps.printNamed}>${say('wish.printNamed')}</button><span class="faint" id="names-logged">${reveal}</span>` : nothing}
      </div>
    </div>
    <p class="tally" role="status">${tallyText(scene, found)}</p>
    ${steps.batch}
    ${
      found.length === 0
        ? html`<p class="empty">${voice.word('nothingFound')}</p>`
        : html`<div class="ledger" tabindex="0" role="region" aria-label=${say('wish.listScrolls')}>
            <table part="list">
              <thead>
                <tr>
                  ${picked === null ? nothing : html`<th scope="col"><span class="spoken">${voice.word('choose')}</span></th>`}
                  ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  rows,
                  (_, n) => found[from + n]?.ref,
                  (cells, n) =>
                    drawRow(scene, found[from + n], columns, [String(from + n + 1), ...cells.slice(1)], steps),
                )}
              </tbody>
            </table>
          </div>`
    }
    ${pages > 1 ? pager(voice.word, page, pages, (to) => seek({ page: to })) : nothing}`;
}

function drawRow(
  { voice }: Scene,
  seen: Seen | undefined,
  columns: readonly { label: string }[],
  cells: readonly string[],
  { picked, pick, open }: SheetPageSteps,
) {
  if (!seen) return nothing;
  const { ref } = seen;
  return html`<tr data-ref=${ref}>
    ${
      picked === null
        ? nothing
        : html`<td><label class="pick"><input type="checkbox" .checked=${picked.has(ref)} @change=${() => pick(ref)} /><span class="spoken">${voice.word('choose')}${cells[1]}</span></label></td>`
    }
    ${cells.map((text, n) =>
      n === 1
        ? html`<td class="title"><button type="button" class="plain" data-open=${ref} @click=${() => open(ref)}>${text}</button></td>`
        : html`<td data-label=${n === 0 ? nothing : columns[n]?.label}>${text}</td>`,
    )}
  </tr>`;
}

/** 「共 3 件：……另有草稿 1 件」: every row of the list is in it, so that the figures agree with what one counts. */
export function tallyText({ voice }: Scene, some: readonly Seen[], campaign?: Ref): string {
  const say = voice.from(wishWords);
  const { total, drafts, waiting, underway, fulfilled, other } = wishTally(some, campaign);
  const told = say('wish.tally', { total, waiting, underway, fulfilled, other });
  return drafts === 0 ? told : told + say('wish.tallyDrafts', { count: drafts });
}

const signs = ['wish.sign.unit', 'wish.sign.by', 'wish.sign.day'] as const;

/** What goes to the printer; `revealed` = with names, as far as they were asked for in full. */
export function wishSheet(scene: Scene, all: readonly Seen[], wish: SheetWish, revealed?: ReadonlySet<Ref>): Sheet {
  const { workspace, settings, kind, names, voice } = scene;
  const { me } = workspace;
  const say = voice.from(wishWords);
  const found = listed(scene, all, wish);
  const round = wish.campaign === '' ? '' : (names.record(wish.campaign) ?? '');
  const [year, when] = me ? [dayOf(me.now).slice(0, 4), momentText(me.now)] : ['', ''];
  const who = settings.people?.[me?.actor ?? ''] ?? '________';
  const count = say('wish.sheetCount', { count: found.length });
  return {
    title: [round === '' ? `${year}年` : round, say('wish.sheet')].join(''),
    columns: (revealed ? namedColumns : wishColumns).map(({ label }) => label),
    groups: [{ heading: '', rows: wishRows(kind, found, names, revealed && wisherOf(scene, revealed)) }],
    signs: signs.map((sign) => say(sign)),
    foot: [revealed ? exportFoot(who, when) : say('wish.sheetFoot', { who, when }), count],
  };
}
