import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from '../../core/kind/index.js';
import type { Draft } from '../../core/sync/workspace-shape.js';
import type { Seen } from '../../core/views/index.js';
import { naturalOrder } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';

/** 「分给多家」 while it is open: the task and who is ticked. */
export interface Sharing {
  whole: Seen;
  chosen: ReadonlySet<string>;
  search: string;
  /** Why it cannot be sent yet. */
  flaw: string;
  /** How far it is. */
  progress: string;
}

interface Owner {
  id: string;
  name: string;
  sort: string;
}
export interface SharingSteps {
  choose(chosen: ReadonlySet<string>): void;
  seek(search: string): void;
  send(): void;
  leave(): void;
}

/** Every unit that can owe work, in the order of their numbers. */
export function ownersOf({ workspace }: Scene): Owner[] {
  return workspace
    .list('unit')
    .filter(({ record }) => record.state === 'active' && record.data !== null && record.data.sort !== 'county')
    .sort((a, b) => naturalOrder(a.ref, b.ref))
    .map(({ ref, record }) => ({
      id: idOf(ref),
      name: String(record.data?.name ?? idOf(ref)),
      sort: String(record.data?.sort ?? ''),
    }));
}

/**
 * One click, one batch: first the whole is 分解, then each owner gets a part that waits for that. Ids are made from the task's own
 * and the unit's, so that the same click twice makes nothing twice.
 */
export function sharingDrafts({ whole }: Sharing, owners: readonly string[]): Draft[] {
  const data = whole.record.data ?? {};
  const kept = Object.fromEntries(
    ['title', 'number', 'sentence', 'plan', 'section', 'on', 'term', 'due'].flatMap((name) =>
      data[name] === undefined || data[name] === null ? [] : [[name, data[name]]],
    ),
  );
  const parts = owners.map((unit) => ({
    kind: 'task',
    name: 'part',
    ref: `${whole.ref}.${unit}`,
    input: { ...kept, unit, parent: whole.ref },
  }));
  return [{ kind: 'task', name: 'share', ref: whole.ref, input: { count: owners.length } }, ...parts];
}

export function drawSharing(scene: Scene, sharing: Sharing, steps: SharingSteps): TemplateResult {
  const { chosen, search } = sharing;
  const say = scene.voice.from(boardWords);
  const all = ownersOf(scene);
  const shown = all.filter(({ name }) => search === '' || name.includes(search));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    steps.choose(next);
  };
  const sorts = scene.workspace.catalogue.get('unit')?.fields.sort?.options ?? {};
  const every = (sort: string): void =>
    steps.choose(new Set([...chosen, ...all.filter((one) => one.sort === sort).map(({ id }) => id)]));
  const submit = (event: Event): void => {
    event.preventDefault();
    steps.send();
  };
  return html`<form novalidate @submit=${submit}>
    <h2 id="sharing-title">${say('board.share')}</h2>
    <p class="faint">${say('board.shareHint')}</p>
    <label class="search"
      ><span>${scene.voice.word('search')}</span
      ><input type="search" .value=${search} @input=${(event: Event) => steps.seek((event.target as HTMLInputElement).value)}
    /></label>
    <div class="choices">
      ${Object.entries(sorts)
        .filter(([sort]) => all.some((one) => one.sort === sort))
        .map(
          ([sort, label]) =>
            html`<button type="button" class="choice" @click=${() => every(sort)}>${say('board.shareAll', { sort: label })}</button>`,
        )}
      ${chosen.size > 0 ? html`<button type="button" class="choice" @click=${() => steps.choose(new Set())}>${say('board.shareNone')}</button>` : nothing}
    </div>
    <div class="owners" role="group" aria-label=${say('board.owners')}>
      ${shown.map(
        ({ id, name }) => html`<label class="tick"
          ><input type="checkbox" value=${id} .checked=${chosen.has(id)} @change=${() => toggle(id)} /><span>${name}</span></label
        >`,
      )}
      ${shown.length === 0 ? html`<p class="faint">${scene.voice.word('nothingFound')}</p>` : nothing}
    </div>
    <div role="alert">${sharing.flaw === '' ? nothing : html`<p class="flaw">${sharing.flaw}</p>`}</div>
    <p role="status">${sharing.progress}</p>
    <div class="actions">
      <button type="submit" class="main" ?disabled=${sharing.progress !== ''}>${say('board.shareGo', { count: chosen.size })}</button
      ><button type="button" @click=${steps.leave}>${scene.voice.word('cancel')}</button>
    </div>
  </form>`;
}
