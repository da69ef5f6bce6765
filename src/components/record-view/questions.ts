import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '../../core/kind/index.js';
import { type Action, inputOf, type Typed, wordsNow } from '../../core/views/index.js';
import { photoWords } from '../messages/photo-words.js';
import { filledIn, secrecy, withdrawal } from '../messages/standing.js';
import { photoQuestion } from '../parts/photo-question.js';
import { questionControl } from '../parts/question.js';
import { optionsFor } from './answer-choices.js';
import { wordsFor } from './consent.js';
import type { Scene } from './scene.js';

export interface Paper {
  /** What is done with a record that is there; `null` = a new one. */
  action: Action | null;
  questions: readonly Question[];
  values: Typed;
  flaws: Readonly<Record<string, string>>;
  /** Units that a new record may belong to; `null` = the record is there already. */
  homes: Record<string, string> | null;
  /** Whether 「点这里」 was asked about. */
  explained: boolean;
  explain(): void;
  more?: More;
}

/** What an element says in the middle of a form, by the question after which it stands. */
export type More = Readonly<Record<string, TemplateResult>>;

/** The questions of a form; consents stand apart in a box of their own, after what they are about. */
export function drawQuestions(scene: Scene, paper: Paper): TemplateResult {
  const { questions } = paper;
  const first = questions.findIndex(({ consent }) => consent);
  const last = questions.length - [...questions].reverse().findIndex(({ field }) => field.audience === 'private');
  const cut = first < 0 ? questions.length : first;
  const end = first < 0 ? cut : last;
  const typing = questions.some(({ field }) => field.control === 'lines');
  return html`${typing ? html`<p class="note" role="note">${secrecy}</p>` : nothing}
    ${drawSome(scene, paper, questions.slice(0, cut))}
    ${cut < end ? drawConsents(scene, paper, questions.slice(cut, end)) : nothing}
    ${drawSome(scene, paper, questions.slice(end))}`;
}

const worded = (flaw: string | undefined, { settings }: Scene) =>
  flaw === undefined ? undefined : filledIn(flaw, settings);

const drawSome = (scene: Scene, paper: Paper, some: readonly Question[]) => html`<div class="questions">
  ${repeat(
    some,
    ({ name }) => name,
    (question) => html`${drawOne(scene, paper, question)}${paper.more?.[question.name]}`,
  )}
</div>`;

/** Where no pictures are kept, none is asked for. */
function drawOne(scene: Scene, paper: Paper, question: Question): TemplateResult | typeof nothing {
  const { voice, settings, workspace } = scene;
  const { values } = paper;
  const flaw = worded(paper.flaws[question.name], scene);
  const label = filledIn(question.field.label, settings, values);
  if (question.field.control === 'photos') {
    const { pictures } = workspace;
    return pictures ? photoQuestion({ pictures, voice, question, values, flaw, label }) : nothing;
  }
  const options = optionsFor(scene, question, paper.homes, paper.action?.ref ?? null);
  return questionControl({ question, word: voice.word, values, flaw, label, options });
}

/** 「把下面这段话」: the words stand right below the box that is ticked for them. */
function drawAgreed(scene: Scene, paper: Paper, some: readonly Question[]): TemplateResult {
  const { person, kind, workspace } = scene;
  const place = some.findIndex(({ name }) => name === person?.agreed?.box) + 1;
  if (place === 0) return drawSome(scene, paper, some);
  const words = paper.action
    ? wordsFor(workspace, paper.action.ref)
    : wordsNow(person, kind, inputOf(paper.questions, paper.values, null));
  return html`${drawSome(scene, paper, some.slice(0, place))}
    <blockquote class="agreed" aria-live="polite">${words || scene.voice.word('agreedLater')}</blockquote>
    ${drawSome(scene, paper, some.slice(place))}`;
}

const withdrawWords = ({ voice }: Scene, { questions }: Paper): string =>
  questions.some(({ field }) => field.control === 'photos')
    ? voice.from(photoWords)('photo.withdraw')
    : voice.word('withdrawHere');

const drawConsents = (scene: Scene, paper: Paper, some: readonly Question[]) => html`<fieldset class="consents">
  <legend>${scene.voice.word('consents')}<span class="need">${scene.voice.word('consentsApart')}</span></legend>
  ${drawAgreed(scene, paper, some)}
  <p class="faint">
    ${withdrawal[0]}<button type="button" class="plain" aria-expanded=${paper.explained} @click=${paper.explain}>${withdrawal[1]}</button
    >${withdrawal[2]}
  </p>
  ${paper.explained ? html`<p class="note">${withdrawWords(scene, paper)}</p>` : nothing}
</fieldset>`;
