import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { codeOf, say as sayCode } from '../../core/codes.js';
import { type Photo, photosOf, type Question } from '../../core/kind/index.js';
import type { Json } from '../../core/ports.js';
import { jsonText } from '../../core/rules/json-text.js';
import type { Pictures } from '../../core/sync/workspace-shape.js';
import type { Typed } from '../../core/views/index.js';
import { photoPurpose, photoWords } from '../messages/photo-words.js';
import type { Say, Voice } from '../messages/words.js';
import { chooseFile } from './choose-file.js';
import { paint } from './photo-figure.js';

export interface PhotoQuestionOptions {
  pictures: Pictures;
  voice: Voice;
  question: Question;
  /** Under the question's name: what the record will hold of its pictures, as JSON. */
  values: Typed;
  flaw: string | undefined;
  label: string;
}

/** What is under way for a form, by the name of the question. */
const standing = new WeakMap<Typed, Record<string, { busy: boolean; flaw: string }>>();

/** What is on a canvas already: a form is drawn anew with each answer. */
const painted = new WeakMap<Element, string | undefined>();

const read = (values: Typed, name: string): Photo[] => {
  const text = values[name];
  return typeof text === 'string' && text !== '' ? photosOf(JSON.parse(text) as Json) : [];
};

/**
 * Choosing pictures: each is drawn anew on this device before anything else is done with it, shown, and may be left again.
 * What stands in `values` is told with a `change`, as of any control.
 */
export function photoQuestion({
  pictures,
  voice,
  question,
  values,
  flaw,
  label,
}: PhotoQuestionOptions): TemplateResult {
  const { name, field } = question;
  const say = voice.from(photoWords);
  const photos = read(values, name);
  const stand = standing.get(values)?.[name] ?? { busy: false, flaw: '' };
  const tell = (from: EventTarget | null, news: { busy: boolean; flaw: string }, next?: readonly Photo[]): void => {
    standing.set(values, { ...standing.get(values), [name]: news });
    if (next) values[name] = next.length === 0 ? '' : jsonText(next);
    from?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const take = async ({ currentTarget }: Event): Promise<void> => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    input.value = '';
    tell(input, { busy: true, flaw: '' });
    try {
      const { redrawPhoto } = await import('./redraw-photo.js');
      const photo = pictures.pick(await redrawPhoto(file), '');
      const others = read(values, name).filter(({ sha256 }) => sha256 !== photo.sha256);
      tell(input, { busy: false, flaw: '' }, [...others, photo]);
    } catch (thrown) {
      const code = codeOf(thrown);
      tell(input, { busy: false, flaw: code ? sayCode(code) : (thrown as Error).message });
    }
  };
  const rename = (photo: Photo) => (event: Event) => {
    event.stopPropagation();
    const written = (event.target as HTMLInputElement).value.slice(0, 60);
    const next = read(values, name).map((one) => (one.sha256 === photo.sha256 ? { ...one, name: written } : one));
    values[name] = jsonText(next);
  };
  const remove = (photo: Photo) => (event: Event) =>
    tell(
      event.target,
      { busy: false, flaw: '' },
      read(values, name).filter(({ sha256 }) => sha256 !== photo.sha256),
    );
  const wrong = stand.flaw || flaw;
  const full = photos.length >= (field.most ?? 3);
  return html`<div class="question photos" data-wide role="group" aria-labelledby=${`l-${name}`}>
    <p class="label" id=${`l-${name}`}>${label}</p>
    <p class="note" id=${`h-${name}`} role="note">${photoPurpose}</p>
    ${photos.map((photo, n) => drawOne(pictures, say, photo, n + 1, rename(photo), remove(photo)))}
${
  full
    ? nothing
    : html`<button
        type="button"
        aria-describedby=${`h-${name} e-${name}`}
        aria-invalid=${wrong ? 'true' : nothing}
        ?disabled=${stand.busy}
        @click=${chooseFile}
      >
        ${say(photos.length === 0 ? 'photo.take' : 'photo.another')}</button
      ><input type="file" hidden id=${`q-${name}`} name=${name} accept="image/*" @change=${take} />`
}
    <p class="hint" role="status">${say(stand.busy ? 'photo.busy' : 'photo.bare')}</p>
    <div id=${`e-${name}`} role="alert">${wrong ? html`<p class="flaw">${wrong}</p>` : nothing}</div>
  </div>`;
}

function drawOne(
  pictures: Pictures,
  say: Say<keyof typeof photoWords>,
  photo: Photo,
  n: number,
  rename: (event: Event) => void,
  remove: (event: Event) => void,
): TemplateResult {
  const shown = (canvas?: Element): void => {
    if (!canvas || painted.get(canvas) === photo.sha256) return;
    painted.set(canvas, photo.sha256);
    void pictures
      .look({ ref: '', sha256: photo.sha256 ?? '' })
      .then((body) => body && paint(canvas as HTMLCanvasElement, body))
      .catch(() => undefined);
  };
  const name = say('photo.one', { n });
  return html`<figure class="photo">
    <canvas role="img" aria-label=${photo.name || name} ${ref(shown)}></canvas>
    <label
      >${say('photo.what')}<input type="text" maxlength="60" autocomplete="off" .value=${photo.name ?? ''} @change=${rename} @input=${rename}
    /></label>
    <button type="button" aria-label=${`${say('photo.remove')}：${photo.name || name}`} @click=${remove}>${say('photo.remove')}</button>
  </figure>`;
}
