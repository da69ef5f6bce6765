import { html, type nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../core/ports.js';
import { type WallCard, wallCard } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import type { Scene } from '../record-view/scene.js';

/** The public card of a wish as a county shows it: what too few people share is left out. */
export const cardFor = ({ kind, settings }: Scene, data: JsonObject): WallCard =>
  wallCard(kind, data, settings.sharing);

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
