import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Kind, personRef } from '../../core/kind/index.js';
import type { Entry, JsonObject, Ref } from '../../core/ports.js';
import type { Sight } from '../../core/sync/workspace-shape.js';
import {
  type Action,
  actionsOf,
  asItCounts,
  type DetailView,
  detailOf,
  type Fact,
  type Log,
  lapsed,
  momentText,
} from '../../core/views/index.js';
import { changedWords, filledIn, withdrawal } from '../messages/standing.js';
import { stateChip } from '../parts/chip.js';
import { photoFigure } from '../parts/photo-figure.js';
import { webLink } from '../parts/web-link.js';
import { wordsFor } from './consent.js';
import type { Scene } from './scene.js';

export interface DetailSteps {
  /** Person parts that were asked for in full. */
  revealed: ReadonlySet<Ref>;
  back(): void;
  begin(action: Action): void;
  undo(id: string): void;
  /** What an element leaves out, because it offers it elsewhere or has nothing to choose for it. */
  offers?(action: Action): boolean;
}

/** Further actions that are laid open beside the main one. */
const few = 3;
/** The command that takes a person's consent back. */
const eraseName = 'eraseConsent';

/** `more` = what an element adds to it, between the actions and the facts. */
export function drawDetail(
  scene: Scene,
  steps: DetailSteps,
  sight: Sight,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { voice, kind, names } = scene;
  const view = detailOf(kind, sight, names, { masked: false });
  return html`<article class="detail" part="detail">
    <button type="button" class="plain back" @click=${steps.back}>‹ ${voice.word('back')}</button>
    <header>
      <h2 tabindex="-1">${view.title}</h2>
      ${stateChip(scene, sight.record.state)}
    </header>
    ${sight.foreign ? html`<p class="note" role="note">${voice.word('foreign')}（DJ-R011）</p>` : nothing}
    ${drawUnsent(scene, steps, kind, sight.ref)} ${drawActions(scene, steps, kind, sight)} ${more} ${drawBody(view, scene, sight.record.data ?? {}, sight.ref)}
    ${drawPerson(scene, steps, sight.ref)}
  </article>`;
}

function drawActions(
  scene: Scene,
  { begin, offers = () => true }: DetailSteps,
  kind: Kind,
  sight: Sight,
): TemplateResult | typeof nothing {
  if (scene.readonly || sight.foreign) return nothing;
  const { workspace, voice } = scene;
  const asksPhotos = ({ questions }: Action): boolean => questions.some(({ field }) => field.control === 'photos');
  const actions = actionsOf(kind, sight.ref, sight.record.state, (name) =>
    workspace.allowed(kind.name, name, sight.ref),
  ).filter((action) => offers(action) && (workspace.pictures || !asksPhotos(action)));
  const button = (action: Action) => html`<button
    type="button"
    part=${action.main ? 'action main' : 'action'}
    class=${action.main ? 'main' : ''}
    ?disabled=${action.disabled !== null}
    data-action=${action.name}
    @click=${() => begin(action)}
  >
    ${action.label}
  </button>`;
  const list = (some: readonly Action[]) => repeat(some, ({ name }) => name, button);
  const main = actions.filter(({ main }) => main);
  const rest = actions.filter(({ main }) => !main);
  const closed = main.find(({ disabled }) => disabled !== null);
  const open = rest.length > few + 1 ? few : rest.length;
  return html`<div class="actions">${list(main)}${list(rest.slice(0, open))}</div>
    ${closed ? html`<p class="faint why">${closed.label}：${closed.disabled}</p>` : nothing}
    ${
      open < rest.length
        ? html`<details class="rest">
          <summary>${voice.word('more')}<span class="count">${rest.length - open}</span></summary>
          <div class="actions">${list(rest.slice(open))}</div>
        </details>`
        : nothing
    }`;
}

/** What was done here and has not been taken yet, each with its way back. */
function drawUnsent({ workspace, voice, readonly }: Scene, { undo }: DetailSteps, kind: Kind, ref: Ref) {
  const mine = workspace.outbox.filter(({ command }) => command.ref === ref);
  const label = ({ command }: Entry): string => kind.commands[command.name]?.label ?? command.name;
  if (mine.length === 0) return nothing;
  return html`<ul class="unsent-list">
    ${repeat(
      mine,
      ({ command }) => command.id,
      (entry) => html`<li>
        <span>${label(entry)}　${momentText(entry.command.at)}　<strong>${voice.word('saved')}</strong></span>
        ${
          readonly
            ? nothing
            : html`<button type="button" @click=${() => undo(entry.command.id)} aria-label=${`${voice.word('undo')}${label(entry)}`}>
              ${voice.word('undo')}
            </button>`
        }
      </li>`,
    )}
  </ul>`;
}

const drawFacts = (facts: readonly Fact[]): TemplateResult | typeof nothing =>
  facts.length === 0
    ? nothing
    : html`<dl class="facts">
      ${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>`;

const drawBody = (
  { facts, texts, ticks, logs, photos }: DetailView,
  { settings, voice, workspace: { pictures } }: Scene,
  told: JsonObject,
  ref: Ref,
): TemplateResult => html`${drawFacts(facts)}
${texts.map(({ label, text }) => html`<section class="text"><h3>${label}</h3><blockquote>${text}</blockquote></section>`)}
${
  ticks.length === 0
    ? nothing
    : html`<ul class="ticks">
      ${ticks.map(({ label, ticked }) => html`<li><strong>${voice.word(ticked ? 'yes' : 'no')}</strong>${filledIn(label, settings, told)}</li>`)}
    </ul>`
}
${logs.map(drawLog)}
${
  !pictures
    ? nothing
    : photos.map(
        ({ label, photos: some }) =>
          html`<section class="text"><h3>${label}</h3>${some.map((photo, n) => photoFigure(pictures, ref, photo, n + 1, voice))}</section>`,
      )
}`;

const drawLog = ({ label, entries }: Log): TemplateResult => html`<section class="log">
  <h3>${label}<span class="count">${entries.length}</span></h3>
  <ol>
    ${entries.map(
      ({ when, who, facts }) => html`<li>
        <p class="faint">${[when, who].filter((part) => part !== '').join('　')}</p>
        ${facts.map((fact) => html`<p><span class="fact-label">${fact.label}</span>${webLink(fact)}</p>`)}
      </li>`,
    )}
  </ol>
</section>`;

/** The person part, only where it was sent to: masked until somebody asks for it and leaves a line in the log. */
function drawPerson(scene: Scene, steps: DetailSteps, ref: Ref): TemplateResult | typeof nothing {
  const { person, workspace, names, kind } = scene;
  const sight = person ? workspace.sight(personRef(ref)) : null;
  if (!person || !sight || sight.record.data === null) return nothing;
  const shown = steps.revealed.has(sight.ref);
  const words = wordsFor(workspace, sight.ref);
  const record = { ...sight.record, data: asItCounts(person, sight.record.data, words) };
  const view = detailOf(person, { ...sight, record }, names, { masked: !shown });
  const routing = new Set([kind.scope.home, kind.scope.year, kind.self]);
  const facts = view.facts.filter(({ name }) => !routing.has(name));
  const erase = actionsOf(person, sight.ref, sight.record.state, (name) =>
    workspace.allowed(person.name, name, sight.ref),
  ).find(({ name }) => name === eraseName);
  const here =
    erase && !scene.readonly
      ? html`<button type="button" class="plain" @click=${() => steps.begin(erase)}>${withdrawal[1]}</button>`
      : withdrawal[1];
  return html`<section class="person" part="person">
    <h3>${person.label}</h3>
    ${lapsed(person, sight.record.data, words) ? html`<p class="note" role="note">${changedWords(words)}</p>` : nothing}
    ${drawUnsent(scene, steps, person, sight.ref)} ${drawBody({ ...view, facts }, scene, sight.record.data, sight.ref)} ${drawActions(scene, steps, person, sight)}
    <p class="faint">${withdrawal[0]}${here}${withdrawal[2]}</p>
  </section>`;
}
