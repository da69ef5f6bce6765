import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../core/kind/index.js';
import type { Typed } from '../../core/views/index.js';
import type { Voice } from '../messages/words.js';

export interface QuestionOptions {
  word: Voice['word'];
  question: Question;
  values: Typed;
  flaw: string | undefined;
  /** Label and hint with the county's settings in them. */
  label: string;
  /** What may be chosen; `null` = typed freely. */
  options: Readonly<Record<string, string>> | null;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One question with its label, hint and error, drawn by native controls. What is typed goes into `values` as it comes. */
export function questionControl(o: QuestionOptions): TemplateResult {
  const { question, values, flaw, label, word } = o;
  const { name, field, required } = question;
  const [id, hintId, flawId] = [`q-${name}`, `h-${name}`, `e-${name}`];
  const described = [field.hint ? hintId : '', flaw ? flawId : ''].filter((part) => part !== '').join(' ');
  const error = flaw ? html`<p class="flaw" id=${flawId}>${flaw}</p>` : nothing;
  const write = (event: Event): void => {
    const control = event.target as Control;
    values[name] = control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value;
  };
  if (field.control === 'flag') {
    return html`<div class="question">
      <label class="tick"
        ><input
          type="checkbox"
          id=${id}
          name=${name}
          .checked=${values[name] === true}
          aria-describedby=${described || nothing}
          aria-invalid=${flaw ? 'true' : nothing}
          @change=${write}
        /><span>${label}</span></label
      >${error}
    </div>`;
  }
  // A hint between the label and the field would push it out of line with those beside it.
  return html`<div class="question" ?data-wide=${field.control === 'lines' || field.hint !== undefined}>
    <label for=${id}>${label}<span class="need" ?data-required=${required}>${word(required ? 'required' : 'optional')}</span></label>
    ${field.hint ? html`<p class="hint" id=${hintId}>${field.hint}</p>` : nothing} ${inner(o, id, described, write)}
    ${error}
  </div>`;
}

function inner(o: QuestionOptions, id: string, described: string, write: (event: Event) => void): TemplateResult {
  const { name, field, required } = o.question;
  const value = String(o.values[name] ?? '');
  const [by, invalid] = [described || nothing, o.flaw ? 'true' : nothing];
  if (o.options !== null) {
    const list = value === '' || value in o.options ? o.options : { ...o.options, [value]: value };
    return html`<select id=${id} name=${name} aria-required=${required} aria-describedby=${by} aria-invalid=${invalid} @change=${write}>
      <option value="" ?selected=${value === ''}>${o.word('choose')}</option>
      ${Object.entries(list).map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>`;
  }
  if (field.control === 'lines') {
    return html`<textarea
      id=${id}
      name=${name}
      rows="4"
      aria-required=${required}
      aria-describedby=${by}
      aria-invalid=${invalid}
      .value=${value}
      @input=${write}
    ></textarea>`;
  }
  const type = field.control === 'day' ? 'date' : field.control === 'count' ? 'number' : 'text';
  return html`<input
    id=${id}
    name=${name}
    type=${type}
    min=${field.control === 'count' ? (field.min ?? 0) : nothing}
    max=${field.control === 'count' ? (field.most ?? nothing) : nothing}
    autocomplete="off"
    aria-required=${required}
    aria-describedby=${by}
    aria-invalid=${invalid}
    .value=${value}
    @input=${write}
  />`;
}
