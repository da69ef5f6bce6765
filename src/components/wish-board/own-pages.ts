import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { personRef, shownOn } from '../../core/kind/index.js';
import { dayOf } from '../../core/rules/calendar.js';
import {
  type Action,
  actionOf,
  actionsOf,
  dayText,
  type MyClaim,
  type MyWish,
  myClaims,
  myWishes,
  type Seen,
  silentClaims,
  toneOf,
} from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { chip, stateChip } from '../parts/chip.js';
import { emptyWord } from '../record-view/list.js';
import type { Scene } from '../record-view/scene.js';
import { drawRing } from './whom-to-ring.js';

export interface OwnSteps {
  begin(action: Action): void;
  toWall(): void;
}

/** What the claimant does with the own claim; everything else belongs to others. */
const claimants: ReadonlySet<string> = new Set(['meet', 'finish', 'giveUp', 'leave']);

/** 「我的心愿」: where it stands, what is next, whom to ring, and the way out in one step. */
export function drawMine(scene: Scene, all: readonly Seen[], steps: OwnSteps): TemplateResult {
  const { workspace, kind, voice } = scene;
  const { me } = workspace;
  const today = me ? dayOf(me.now) : '';
  const mine = me ? myWishes(all, me.actor, ({ record }) => shownOn(kind, record, today)) : [];
  if (mine.length === 0) return drawNone(scene, voice.from(wishWords)('wish.mineEmpty'));
  return html`<ul class="own" part="own">
    ${repeat(
      mine,
      ({ ref }) => ref,
      (wish) => drawMyWish(scene, all, wish, steps),
    )}
  </ul>`;
}

function drawMyWish(scene: Scene, all: readonly Seen[], wish: MyWish, steps: OwnSteps) {
  const { workspace, kind, person, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const seen = all.find(({ ref }) => ref === wish.ref);
  if (!seen) return nothing;
  const own = actionsOf(kind, wish.ref, wish.state, (name) => workspace.allowed(kind.name, name, wish.ref)).filter(
    ({ name, disabled }) => disabled === null && kind.commands[name]?.by.includes('self'),
  );
  const erase = person?.commands.eraseConsent;
  const part = personRef(wish.ref);
  const mayErase =
    person && erase && workspace.sight(part) && workspace.allowed(person.name, 'eraseConsent', part).may !== 'no';
  const actions =
    readonly || seen.foreign ? [] : [...own, ...(mayErase ? [actionOf(person, 'eraseConsent', erase, part)] : [])];
  return html`<li class="own-wish" data-ref=${wish.ref}>
    <h3 tabindex="-1">${wish.title}</h3>
    <p class="stands">${chip(wish.stands, toneOf(kind, wish.state))}${seen.unsent > 0 ? html`<span class="unsent">${voice.word('unsentMark')}</span>` : nothing}</p>
    ${seen.foreign ? html`<p class="note" role="note">${voice.word('foreign')}（DJ-R011）</p>` : nothing}
    <p><span class="fact-label">${say('wish.next')}</span>${wish.next}</p>
    <p class="faint">${say(wish.shown ? 'wish.shown' : 'wish.notShown')}</p>
    ${drawRing(scene, seen, wish.ring)} ${drawActions(actions, steps)}
  </li>`;
}

/** 「我认领的」: each claim with its next step. */
export function drawClaims(scene: Scene, all: readonly Seen[], steps: OwnSteps): TemplateResult {
  const { workspace, voice } = scene;
  const say = voice.from(wishWords);
  const { me } = workspace;
  const claims = me ? myClaims(all, me.actor) : [];
  if (claims.length === 0) {
    return html`${drawNone(scene, say('wish.claimsEmpty'))}
      <p class="to-wall"><button type="button" data-wall @click=${steps.toWall}>${say('wish.toWall')}</button></p>`;
  }
  const silent = me ? silentClaims(all, dayOf(me.now)).filter(({ by }) => by === me.actor) : [];
  return html`<ul class="own" part="own">
    ${repeat(
      claims,
      ({ ref }) => ref,
      (claim) => drawMyClaim(scene, all, claim, silent.find(({ ref }) => ref === claim.ref)?.days, steps),
    )}
  </ul>`;
}

function drawMyClaim(scene: Scene, all: readonly Seen[], claim: MyClaim, silent: number | undefined, steps: OwnSteps) {
  const { workspace, kind, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const seen = all.find(({ ref }) => ref === claim.ref);
  if (!seen) return nothing;
  const actions = actionsOf(kind, claim.ref, claim.state, (name) =>
    workspace.allowed(kind.name, name, claim.ref),
  ).filter(
    ({ name, disabled }) =>
      disabled === null &&
      claimants.has(name) &&
      (name !== 'meet' || claim.metOn === '') &&
      (name !== 'finish' || claim.doneOn === ''),
  );
  const main = actions.some((action) => action.main);
  const first = actions
    .map((action) => (main ? action : { ...action, main: action.name === 'meet' }))
    .sort((a, b) => Number(b.main) - Number(a.main));
  return html`<li class="own-wish" data-ref=${claim.ref}>
    <h3 tabindex="-1">${claim.title}</h3>
    <p class="stands">${stateChip({ kind, voice }, claim.state)}${seen.unsent > 0 ? html`<span class="unsent">${voice.word('unsentMark')}</span>` : nothing}</p>
    <p><span class="fact-label">${say('wish.next')}</span>${say(`wish.next.${claim.next}`)}</p>
    ${silent === undefined ? nothing : html`<p class="note" role="note">${say('wish.silent', { days: silent })}</p>`}
    <p class="faint">${say('wish.claimedOn')}　${dayText(claim.on)}</p>
    ${drawRing(scene, seen, 'liaison')} ${drawActions(readonly || seen.foreign ? [] : first, steps)}
  </li>`;
}

const drawActions = (actions: readonly Action[], { begin }: OwnSteps) =>
  actions.length === 0
    ? nothing
    : html`<div class="actions">
        ${actions.map(
          (
            action,
          ) => html`<button type="button" class=${action.main ? 'near' : ''} data-action=${action.name} @click=${() => begin(action)}>
            ${action.label}
          </button>`,
        )}
      </div>`;

function drawNone(scene: Scene, empty: string): TemplateResult {
  const why = emptyWord(scene);
  return html`<p class="empty">${why === 'empty' ? empty : scene.voice.word(why)}</p>`;
}
