import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../core/codes.js';
import { openRef } from '../../core/kind/index.js';
import type { Parked } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { momentText, titleOf } from '../../core/views/index.js';
import { filledIn, foot, standsOnWall, urgent, wall } from '../messages/standing.js';
import type { Word } from '../messages/words.js';
import { withPhones } from '../parts/phones.js';
import type { NotDone } from './carry-out.js';
import type { Scene } from './scene.js';
import { untaken } from './untaken.js';

/** The last thing that was done here, so that it can be taken back, and so that its two promises stay apart. */
export interface Done {
  ids: readonly string[];
  label: string;
  /** Whether the kind knows a way back once the backend took it. */
  undo: boolean;
}

export interface NoticeSteps {
  done: Done | null;
  undo(done: Done): void;
  export(): void;
  /** Once more, with the same words, on what is there now. */
  resend(id: string): void;
  dismiss(id: string): void;
  login(): void;
  /** What an element offers instead of what was refused. */
  instead(entry: Parked): TemplateResult | typeof nothing;
}

/** One line that says how things stand: never 「已报送」 before the backend said so. Always in the page, so that changes are read out. */
export function drawStatus(scene: Scene, steps: NoticeSteps): TemplateResult {
  const { workspace, voice } = scene;
  const { status } = workspace;
  const unsent =
    status.unsent > 0 && !status.alone ? voice.word('items', { count: status.unsent }) + voice.word('saved') : '';
  const way =
    status.phase === 'opening'
      ? voice.word('opening')
      : status.phase === 'closed'
        ? voice.word('closed')
        : status.link === 'need-login'
          ? voice.word('needLogin')
          : status.link === 'offline'
            ? voice.word('offline')
            : status.trouble
              ? say(status.trouble)
              : '';
  const parked = status.parked > 0 ? voice.word('items', { count: status.parked }) + voice.word('notDone') : '';
  const calm = way === '' && unsent === '' && parked === '' && status.link === 'online' && steps.done === null;
  const rest = !status.alone ? 'allSent' : status.storage === 'durable' ? 'allKept' : null;
  return html`<div class="status" part="status" data-link=${status.link}>
    <p role="status">
      ${[way, unsent, parked, calm && rest ? voice.word(rest) : ''].filter((part) => part !== '').map((part) => html`<span>${part}</span>`)}
      ${status.storage === 'memory' ? html`<span>${voice.word('memory')}</span>` : nothing}${drawDone(scene, steps)}
    </p>
    ${drawUndo(scene, steps)}${
      status.link === 'need-login'
        ? html`<button type="button" @click=${steps.login}>${voice.word('login')}</button>`
        : nothing
    }
  </div>`;
}

const waits = ({ workspace }: Scene, done: Done): boolean =>
  workspace.outbox.some(({ command }) => done.ids.includes(command.id));

/** How far something has come: kept here, on its way, or with the backend. */
export const fateWord = ({ status }: Workspace, waiting: boolean): Word =>
  status.alone ? 'kept' : waiting ? 'saved' : 'sent';

function drawDone(scene: Scene, { done }: NoticeSteps) {
  if (!done || untaken(scene.workspace, done.ids)) return nothing;
  return html`<span class="done">${done.label}：${scene.voice.word(fateWord(scene.workspace, waits(scene, done)))}</span>`;
}

function drawUndo(scene: Scene, { done, undo }: NoticeSteps) {
  if (!done || scene.readonly || untaken(scene.workspace, done.ids) || !(waits(scene, done) || done.undo))
    return nothing;
  return html`<button type="button" data-undo @click=${() => undo(done)}>${scene.voice.word('undo')}</button>`;
}

/** What the backend refused: stays until its author has seen it, with the reason and a copy to take along. */
export function drawParked(scene: Scene, steps: NoticeSteps): TemplateResult | typeof nothing {
  const { workspace, kind, person, voice } = scene;
  const mine = workspace.parked.filter(({ command }) => command.kind === kind.name || command.kind === person?.name);
  if (mine.length === 0) return nothing;
  return html`<section class="parked caution" part="parked" aria-labelledby="parked">
    <h3 id="parked">${voice.word('parkedTitle')}<span class="count">${mine.length}</span></h3>
    <ul>
      ${repeat(
        mine,
        ({ command }) => command.id,
        (entry) => html`<li>
          <p><strong>${labelOf(scene, entry)}</strong>　${aboutOf(scene, entry)}</p>
          <p role="alert">${reasonOf(entry)}</p>
          <p class="faint">${momentText(entry.command.at)}</p>
          ${steps.instead(entry)}
          <div class="actions">
            <button type="button" data-resend @click=${() => steps.resend(entry.command.id)}>${voice.word('again')}</button
            ><button type="button" @click=${steps.export}>${voice.word('export')}</button
            ><button type="button" @click=${() => steps.dismiss(entry.command.id)}>${voice.word('noted')}</button>
          </div>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** A batch: what of it was not done, each with its reason. */
export function drawNotDone(
  { names, voice }: Scene,
  notDone: readonly NotDone[],
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (notDone.length === 0) return nothing;
  return html`<section class="parked caution" part="not-done" role="alert" aria-labelledby="not-done">
    <h3 id="not-done">${voice.word('items', { count: notDone.length })}${voice.word('notDone')}</h3>
    <ul>
      ${notDone.map(({ ref, why, draft }) => html`<li><strong>${names.record(ref) ?? names.actor(String(draft?.input?.person)) ?? ''}</strong>　${why || voice.word('heldBack')}</li>`)}
    </ul>
    <div class="actions"><button type="button" @click=${dismiss}>${voice.word('noted')}</button></div>
  </section>`;
}

const labelOf = ({ workspace }: Scene, { command }: Parked): string =>
  workspace.catalogue.get(command.kind)?.commands[command.name]?.label ?? command.name;

function aboutOf({ names, kind }: Scene, { command }: Parked): string {
  const given = command.input[kind.title];
  return names.record(openRef(command.ref)) ?? (typeof given === 'string' ? titleOf(kind, command.input, names) : '');
}

/** A backend may say more in `detail.message`; the code alone always has words. */
function reasonOf({ code, detail }: Parked): string {
  const more = typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail.message : undefined;
  return typeof more === 'string' ? `${more}（${code}）` : say(code);
}

/** What stands under every view: where to complain and who helps; on wishes the two sentences against fraud and for emergencies. */
export const drawFoot = ({ kind, settings }: Scene): TemplateResult => html`<footer part="foot">
  ${standsOnWall(kind.name) ? html`<p>${withPhones(wall(settings))}</p>` : nothing}
  <p>${withPhones(foot(settings))}</p>
</footer>`;

export const drawUrgent = ({ kind, settings }: Scene): TemplateResult | typeof nothing =>
  standsOnWall(kind.name)
    ? html`<p class="note" role="note">${withPhones(filledIn(urgent(settings), settings))}</p>`
    : nothing;
