import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shownOn } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { type Action, actionOf, type Seen } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { pager } from '../parts/pager.js';
import { emptyWord } from '../record-view/list.js';
import type { Scene } from '../record-view/scene.js';
import { cardFor, drawWallCard, sharingFor } from './wall-card.js';

export interface WallWish {
  search: string;
  category: string;
  /** Only wishes for which somebody may still come. */
  open: boolean;
  /** From 0. */
  page: number;
}

export interface WallSteps {
  wish: WallWish;
  seek(wish: Partial<WallWish>): void;
  begin(action: Action): void;
  /** Opens a wish for those who look after it; `null` = this person looks after none. */
  open: ((ref: Ref) => void) | null;
}

const length = { elder: 20, staff: 24 } as const;

/** What may hang on a wall today; wishes for which somebody is still needed first, the newest of them first. */
export function onWallNow({ workspace, kind }: Scene, all: readonly Seen[]): Seen[] {
  const today = workspace.me ? dayOf(workspace.me.now) : '';
  const taken = ({ record }: Seen): number => Number(record.state !== 'open');
  return all
    .filter(({ record, foreign }) => !foreign && shownOn(kind, record, today))
    .sort((a, b) => taken(a) - taken(b) || (a.ref < b.ref ? 1 : -1));
}

export function drawWall(scene: Scene, all: readonly Seen[], steps: WallSteps): TemplateResult {
  const { voice, kind } = scene;
  const say = voice.from(wishWords);
  const { wish, seek } = steps;
  const hung = onWallNow(scene, all);
  if (hung.length === 0) {
    const why = emptyWord(scene);
    return html`<p class="empty">${why === 'empty' ? say('wish.wallEmpty') : voice.word(why)}</p>`;
  }
  const sharing = sharingFor(
    scene,
    hung.map(({ record }) => record.data),
  );
  const cards = hung.map((seen) => ({ seen, card: cardFor(scene, seen.record.data ?? {}, sharing) }));
  const found = cards.filter(
    ({ seen, card }) =>
      (wish.category === '' || seen.record.data?.category === wish.category) &&
      (!wish.open || card.left > 0) &&
      wish.search.split(/\s+/).every((word) => card.text.includes(word)),
  );
  const many = length[scene.mode];
  const pages = Math.ceil(found.length / many);
  const page = Math.min(wish.page, Math.max(0, pages - 1));
  const options = kind.fields.category?.options ?? {};
  const choice = (category: string, label: string) => html`<button
    type="button"
    class="choice"
    aria-pressed=${wish.category === category}
    @click=${() => seek({ category })}
  >
    ${label}
  </button>`;
  const write = (event: Event): void => {
    if (!(event instanceof InputEvent && event.isComposing)) seek({ search: (event.target as HTMLInputElement).value });
  };
  return html`<div class="tools" part="tools">
      <label class="search"
        ><span>${voice.word('search')}</span
        ><input type="search" placeholder=${voice.word('searchHint')} .value=${wish.search} @input=${write} @compositionend=${write}
      /></label>
      <div class="choices" role="group" aria-label=${say('wish.categories')}>
        ${choice('', voice.word('all'))}
        ${Object.entries(options).map(([value, label]) => choice(value, label))}
        <button type="button" class="choice" data-only-open aria-pressed=${wish.open} @click=${() => seek({ open: !wish.open })}>
          ${say('wish.onlyOpen')}
        </button>
      </div>
    </div>
    ${found.length === 0 ? html`<p class="empty">${voice.word('nothingFound')}</p>` : nothing}
    <ul class="wall" part="wall">
      ${repeat(
        found.slice(page * many, (page + 1) * many),
        ({ seen }) => seen.ref,
        ({ seen, card }) => html`<li class="wish-card" part="card" data-ref=${seen.ref}>
          ${drawWallCard(scene, card, drawCardButtons(scene, seen, card.title, steps))}
        </li>`,
      )}
    </ul>
    ${pages > 1 ? pager(voice.word, page, pages, (to) => seek({ page: to })) : nothing}`;
}

function drawCardButtons(scene: Scene, { ref, unsent }: Seen, title: string, steps: WallSteps) {
  const { workspace, kind, voice, readonly } = scene;
  const say = voice.from(wishWords);
  const claim = kind.commands.claim;
  const mayClaim = !readonly && claim && workspace.allowed(kind.name, 'claim', ref).may !== 'no';
  const { open } = steps;
  const mayManage = open !== null && workspace.allowed(kind.name, 'unpublish', ref).may !== 'no';
  const buttons = html`<div class="card-buttons">
    ${
      mayClaim
        ? html`<button
            type="button"
            class="near"
            data-action="claim"
            aria-label=${say('wish.claimOf', { title })}
            @click=${() => steps.begin(actionOf(kind, 'claim', claim, ref))}
          >
            ${claim.label}
          </button>`
        : nothing
    }${
      open && mayManage
        ? html`<button type="button" data-open=${ref} aria-label=${say('wish.manageOf', { title })} @click=${() => open(ref)}>
            ${say('wish.manage')}
          </button>`
        : nothing
    }
  </div>`;
  return html`${unsent > 0 ? html`<p class="unsent">${voice.word('unsentMark')}</p>` : nothing}${mayClaim || mayManage ? buttons : nothing}`;
}
