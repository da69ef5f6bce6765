import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import type { Draft, Sight } from '../../core/sync/workspace-shape.js';
import { type FollowUp, followUpsOf, titleOf, unitCalled } from '../../core/views/index.js';
import type { Scene } from './scene.js';

export interface FollowUpSteps {
  /** One click, one batch: the person has read what is in it. */
  carryOut(label: string, drafts: readonly Draft[]): void;
  busy: string | null;
}

/** What still has to be done because of what became of this record: all that is done, line by line, above the button. */
export function drawFollowUps(
  scene: Scene,
  { ref, record, unsent, foreign }: Sight,
  { carryOut, busy }: FollowUpSteps,
): TemplateResult | typeof nothing {
  const { workspace, voice, readonly } = scene;
  const found = followUpsOf({
    catalogue: workspace.catalogue,
    seen: { ref, record, unsent, foreign },
    today: workspace.me ? dayOf(workspace.me.now) : '',
    list: (kind) => workspace.list(kind),
  });
  if (found.length === 0) return nothing;
  const may = ({ draft }: FollowUp): boolean =>
    draft !== null && workspace.allowed(draft.kind, draft.name, draft.ref, draft.input).may !== 'no';
  const mine = readonly ? [] : found.filter(may);
  const others = found.filter((one) => one.draft !== null && !may(one));
  const chosen = found.filter(({ draft }) => draft === null);
  const go = (): void => carryOut(voice.word('follows'), drafts(mine));
  return html`<section class="follows" part="follows" aria-labelledby="follows">
    <h3 id="follows">${voice.word('follows')}<span class="count">${found.length}</span></h3>
    ${drawLines(scene, mine)}
    ${
      mine.length === 0
        ? nothing
        : html`<div class="actions">
          <button type="button" class="main" data-follow ?disabled=${busy !== null} @click=${go}>
            ${voice.word('followAll', { count: mine.length })}
          </button>
        </div>`
    }
    ${busy === null ? nothing : html`<p role="status">${busy}</p>`}
    ${others.length === 0 ? nothing : html`<p class="faint">${voice.word('followOthers')}</p>${drawLines(scene, others)}`}
    ${chosen.length === 0 ? nothing : html`<p class="faint">${voice.word('followChoose')}</p>${drawLines(scene, chosen)}`}
  </section>`;
}

const drafts = (some: readonly FollowUp[]): Draft[] => some.flatMap(({ draft }) => (draft === null ? [] : [draft]));

const drawLines = (scene: Scene, some: readonly FollowUp[]): TemplateResult | typeof nothing =>
  some.length === 0
    ? nothing
    : html`<ul>
      ${some.map((one) => html`<li data-follows=${one.ref}><strong>${titleIn(scene, one)}</strong>　${stateIn(scene, one)}<p class="faint">${one.say}</p></li>`)}
    </ul>`;

function titleIn({ workspace, names }: Scene, { ref, record }: FollowUp): string {
  const kind = kindIn(workspace, ref);
  if (!kind) return '';
  const home = String(record.data?.[kind.scope.home] ?? '');
  const title = titleOf(kind, record.data, names);
  return kind.scope.home === kind.title || home === '' ? title : `${title}（${unitCalled(names, home)}）`;
}

const stateIn = ({ workspace, voice }: Scene, { ref, record }: FollowUp): string =>
  voice.state(kindIn(workspace, ref)?.states[record.state] ?? record.state);

const kindIn = ({ catalogue }: Scene['workspace'], ref: Ref) => catalogue.get(ref.slice(0, ref.indexOf('/')));
