import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import {
  type Action,
  actionOf,
  actionsOf,
  dayText,
  type Maker,
  makerOf,
  type Seen,
  toneOf,
} from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { chip } from '../parts/chip.js';
import type { Scene } from '../record-view/scene.js';
import { tallyText } from './sheet-page.js';

export interface RoundSteps {
  make(maker: Maker): void;
  begin(action: Action, refs?: readonly Ref[]): void;
  /** Shows the list of one round. */
  list(campaign: Ref): void;
}

/** Rounds of the activity, the newest first: how far each is, and what still waits in it moves on to another. */
export function drawRounds(scene: Scene, all: readonly Seen[], steps: RoundSteps): TemplateResult | typeof nothing {
  const { workspace, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const kind = workspace.catalogue.get('campaign');
  const maker = kind ? makerOf(kind, undefined) : null;
  if (!kind) return nothing;
  const rounds = workspace.list(kind.name).filter(({ record }) => record.data !== null);
  rounds.sort((a, b) => (String(a.record.data?.start) < String(b.record.data?.start) ? 1 : -1));
  return html`${maker && !readonly ? html`<p class="actions"><button type="button" data-make-round @click=${() => steps.make(maker)}>${maker.label}</button></p>` : nothing}
    ${rounds.length === 0 ? html`<p class="empty">${say('wish.roundsEmpty')}</p>` : nothing}
    <ul class="own">
      ${repeat(
        rounds,
        ({ ref }) => ref,
        ({ ref, record, foreign }) => {
          const data = record.data ?? {};
          const actions =
            readonly || foreign
              ? []
              : actionsOf(kind, ref, record.state, (name) => workspace.allowed(kind.name, name, ref));
          return html`<li class="own-wish" data-ref=${ref}>
            <h3 tabindex="-1">${String(data.title ?? '')}</h3>
            <p class="stands">${chip(kind.states[record.state] ?? record.state, toneOf(kind, record.state))}</p>
            <p class="faint">
              <span class="fact">${dayText(String(data.start ?? ''))}—${dayText(String(data.end ?? ''))}</span
              >${data.target ? html`<span class="fact">${say('wish.roundTarget', { target: String(data.target), measure: String(data.measure ?? '') })}</span>` : nothing}
            </p>
            <p>${tallyText(scene, all, ref)}</p>
            ${drawCarry(scene, all, ref, steps)}
            <div class="actions">
              ${actions
                .filter(({ disabled }) => disabled === null)
                .map(
                  (action) =>
                    html`<button type="button" data-action=${action.name} @click=${() => steps.begin(action)}>${action.label}</button>`,
                )}<button type="button" data-list @click=${() => steps.list(ref)}>${say('wish.list')}</button>
            </div>
          </li>`;
        },
      )}
    </ul>`;
}

/** What still waits in a round goes on together, as one batch. */
function drawCarry(scene: Scene, all: readonly Seen[], campaign: Ref, { begin }: RoundSteps) {
  const { workspace, kind, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const carry = kind.commands.carry;
  const waiting = all.filter(
    ({ ref, record }) => record.data?.campaign === campaign && workspace.allowed(kind.name, 'carry', ref).may !== 'no',
  );
  const [first] = waiting;
  if (readonly || !carry || !first) return nothing;
  const refs = waiting.map(({ ref }) => ref);
  return html`<p>
    <button type="button" data-carry @click=${() => begin(actionOf(kind, 'carry', carry, first.ref), refs)}>
      ${say('wish.carryAll', { count: refs.length })}
    </button>
  </p>`;
}
