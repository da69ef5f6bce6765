import { html, type TemplateResult } from 'lit';
import { codeOf, say as sayCode } from '../../core/codes.js';
import type { Photo } from '../../core/kind/index.js';
import type { FileBody, Ref } from '../../core/ports.js';
import type { Pictures } from '../../core/sync/workspace-shape.js';
import { photoWords } from '../messages/photo-words.js';
import type { Voice } from '../messages/words.js';

/**
 * On a canvas, because a host's policy may know no `blob:` and no `data:` pictures, and no address of it is left behind. A
 * canvas that is gone by then is left alone.
 */
export async function paint(canvas: HTMLCanvasElement, { type, bytes }: FileBody): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
}

/** A picture of a record, fetched when somebody wants to see it and kept nowhere. */
export function photoFigure(pictures: Pictures, ref: Ref, photo: Photo, n: number, voice: Voice): TemplateResult {
  const say = voice.from(photoWords);
  const name = photo.name || say('photo.one', { n });
  const show = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement; // a later look at the event would find the whole element
    const figure = button.closest('figure');
    const [canvas, status] = [figure?.querySelector('canvas'), figure?.querySelector('[role=status]')];
    if (!figure || !canvas || !status) return;
    status.textContent = say('photo.fetching');
    try {
      const body = await pictures.look({ ref, sha256: photo.sha256 ?? '' });
      if (body) await paint(canvas, body);
      status.textContent = body ? '' : say('photo.gone');
      canvas.hidden = body === null;
      button.hidden = body !== null;
    } catch (thrown) {
      if (codeOf(thrown) === null) throw thrown;
      status.textContent = codeOf(thrown) === 'DJ-N001' ? say('photo.later') : sayCode(String(codeOf(thrown)));
    }
  };
  return html`<figure class="photo">
    <canvas role="img" aria-label=${name} hidden></canvas>
    <figcaption>${name}</figcaption>
    <button type="button" data-show-photo @click=${show}>${say('photo.show')}</button>
    <p role="status"></p>
  </figure>`;
}
