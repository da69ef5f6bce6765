import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../core/ports.js';
import type { Seen } from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import type { Scene } from '../record-view/scene.js';
import { onWallNow } from './wall.js';
import { cardFor, drawWallCard, sharingFor } from './wall-card.js';

/** How a wish will look on the wall, by what draws it there. */
export function drawPreview(scene: Scene, draft: JsonObject, all: readonly Seen[]): TemplateResult {
  const say = scene.voice.from(wishWords);
  // Once it hangs there, it counts as well.
  const hung = [...onWallNow(scene, all).map(({ record }) => record.data), draft];
  const card = cardFor(scene, draft, sharingFor(scene, hung));
  return html`<section class="preview" part="preview">
    <h3>${say('wish.preview')}</h3>
    ${
      card.title === ''
        ? html`<p class="faint">${say('wish.previewEmpty')}</p>`
        : html`<div class="wish-card">${drawWallCard(scene, card, nothing)}</div>`
    }
    <p class="faint">${say('wish.previewFew')}</p>
  </section>`;
}
