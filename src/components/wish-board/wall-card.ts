import { html, type nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../core/ports.js';
import { type Sharing, sharingOf, type WallCard, wallCard } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import type { Scene } from '../record-view/scene.js';

/** How many share what a card tells: as the county counts, else only those whose wishes hang on the wall beside it. */
export const sharingFor = ({ settings }: Scene, hung: readonly (JsonObject | null)[]): Sharing =>
  settings.sharing ?? sharingOf(hung.map((data) => data ?? {}));

/** The public card of a wish: what too few people share is left out. */
export const cardFor = ({ kind }: Scene, data: JsonObject, sharing: Sharing): WallCard => wallCard(kind, data, sharing);

/** What stands on a wall of one wish, and nothing else: the same in a preview. */
export function drawWallCard({ voice }: Scene, card: WallCard, more: TemplateResult | typeof nothing): TemplateResult {
  const say = voice.from(wishWords);
  return html`<h3 class="wish-title">${card.title}</h3>
    <p class="wish-facts">
      ${[card.category, card.township, card.age, card.sum].filter((text) => text !== '').map((text) => html`<span class="tag">${text}</span>`)}
    </p>
    <p class="wish-left" ?data-full=${card.left === 0}>
      ${card.left === 0 ? say('wish.full') : say('wish.left', { count: card.left })}
    </p>
    ${more}`;
}
