import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, Rec } from '../../core/ports.js';
import { sessionTypes } from '../../core/rules/session-types.js';
import { linkOf, sittingsOf } from '../../core/views/study/index.js';
import { secrecy } from '../messages/standing.js';
import { titleFor } from './call-drafts.js';
import { hostsOf, noTopic, open, type PlanForm, type Topic } from './new-plan.js';
import { nameOfUnit, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

const rows = (data: Rec['data'], name: string): JsonObject[] => (data?.[name] ?? []) as JsonObject[];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function planOf({ ref, data }: Rec): PlanForm {
  const [sitting] = sittingsOf({ data });
  const topics = rows(data, 'topics').map(({ title, text: words, link, source }) => ({
    ...{ title: text(title), text: text(words), link: text(link), source: text(source) },
  }));
  return {
    ...open,
    ...{ ref, unit: text(data?.unit), title: text(data?.title), type: text(data?.type), on: text(data?.on) },
    ...{ from: sitting?.from ?? '', to: sitting?.to ?? '', place: sitting?.place ?? '' },
    also: rows(data, 'also').map(({ type }) => text(type)),
    partners: rows(data, 'partners').map(({ unit }) => text(unit)),
    topics: topics.length > 0 ? topics : [noTopic],
  };
}

/** What is wrong with it, by control. */
export function planFlaws({ say }: StudyScene, { on, topics }: PlanForm): Record<string, string> {
  const flaws: Record<string, string> = {};
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) flaws.on = say('study.badDay');
  topics.forEach(({ link }, n) => {
    if (link.trim() !== '' && linkOf(link) === null) flaws[`link${n}`] = say('study.badLink');
  });
  return flaws;
}

/** Its input; a first sitting that was there keeps the others beside it. */
export function planInput(scene: StudyScene, form: PlanForm): JsonObject {
  const { unit, type, on, from, to, place } = form;
  const before = scene.sessions.find(({ ref }) => ref === form.ref);
  const [first, ...others] = before ? sittingsOf(before) : [];
  const sitting = { on, from, to, place, way: first?.way ?? '' };
  const kept = (row: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const told = [from, to, place].some((part) => part !== '') || others.length > 0;
  return {
    ...(form.ref === null ? { unit } : {}),
    ...{ title: form.title.trim() || titleFor(scene, on, type), type, on },
    also: form.also.filter((one) => one !== type).map((one) => ({ type: one })),
    partners: form.partners.filter((one) => one !== unit).map((one) => ({ unit: one })),
    sittings: told ? [sitting, ...others].map((row) => kept({ ...row })) : [],
    topics: form.topics.map((topic) => kept({ ...topic })).filter((topic) => Object.keys(topic).length > 0),
  };
}

export function drawPlan(scene: StudyScene, steps: StudySteps, form: PlanForm): TemplateResult {
  const { say, voice } = scene;
  const put = (news: Partial<PlanForm>): void => steps.plan({ ...form, ...news });
  const submit = (event: Event): void => {
    event.preventDefault();
    steps.savePlan(form);
  };
  const hosts = hostsOf(scene);
  return html`<form class="maker" part="form" novalidate @submit=${submit}>
    <button type="button" class="plain back" @click=${() => steps.plan(null)}>‹ ${voice.word('back')}</button>
    <h2 tabindex="-1">${say(form.ref === null ? 'study.planTitle' : 'study.editTitle')}</h2>
    <p class="note" role="note">${secrecy}</p>
    <div class="questions">
      ${select('type', say('study.type'), sessionTypes, form.type, (type) => put({ type }))}
      ${field('on', say('study.day'), 'date', form, (on) => put({ on }))}
      ${field('from', say('study.from'), 'time', form, (from) => put({ from }))}
      ${field('to', say('study.to'), 'time', form, (to) => put({ to }))}
      ${field('place', say('study.place'), 'text', form, (place) => put({ place }))}
      ${
        form.ref === null && hosts.length > 1
          ? select(
              'unit',
              say('study.branch'),
              Object.fromEntries(hosts.map((unit) => [unit, nameOfUnit(scene, unit)])),
              form.unit,
              (unit) => put({ unit }),
            )
          : nothing
      }
      ${field('title', say('study.name'), 'text', form, (title) => put({ title }), say('study.nameHint'))}
    </div>
    ${form.topics.map((topic, n) => drawTopic(scene, form, topic, n, put))}
    <div class="actions"><button type="button" data-topic @click=${() => put({ topics: [...form.topics, noTopic] })}>${say('study.addTopic')}</button></div>
    ${drawMore(scene, form, put)}
    <div role="alert">${form.refused === '' ? nothing : html`<p class="flaw">${form.refused}</p>`}</div>
    <div class="actions">
      <button type="submit" class="main" ?disabled=${form.busy}>${voice.word('save')}</button
      ><button type="button" @click=${() => steps.plan(null)}>${voice.word('cancel')}</button>
    </div>
  </form>`;
}

type Put = (news: Partial<PlanForm>) => void;

function drawTopic({ say }: StudyScene, form: PlanForm, topic: Topic, n: number, put: Put): TemplateResult {
  const values = Object.fromEntries(Object.entries(topic).map(([name, value]) => [`${name}${n}`, value]));
  const part = { ...values, flaws: form.flaws };
  const write = (news: Partial<Topic>): void =>
    put({ topics: form.topics.map((one, place) => (place === n ? { ...one, ...news } : one)) });
  return html`<div class="questions topic-form">
    ${field(`title${n}`, say('study.topic'), 'text', part, (title) => write({ title }))}
    ${field(`link${n}`, say('study.link'), 'url', part, (link) => write({ link }))}
    <div class="question" data-wide>
      <label for=${`p-text${n}`}>${say('study.text')}</label>
      <textarea id=${`p-text${n}`} name=${`text${n}`} rows="3" .value=${topic.text} @input=${(event: Event) => write({ text: typedIn(event) })}></textarea>
    </div>
    ${field(`source${n}`, say('study.sourceOf'), 'text', part, (source) => write({ source }))}
  </div>`;
}

/** What few meetings need: further types, further branches. */
function drawMore(scene: StudyScene, form: PlanForm, put: Put): TemplateResult {
  const { say, workspace } = scene;
  const branches = workspace
    .list('unit')
    .filter(
      ({ record }) => record.state === 'active' && record.data?.sort === 'branch' && record.data.unit !== form.unit,
    )
    .map(({ record }): [string, string] => [String(record.data?.unit), String(record.data?.name)]);
  return html`<details class="rest">
    <summary>${say('study.more')}</summary>
    ${ticks(
      say('study.also'),
      Object.entries(sessionTypes).filter(([type]) => type !== form.type),
      form.also,
      (also) => put({ also }),
    )}
    ${branches.length === 0 ? nothing : ticks(say('study.with'), branches, form.partners, (partners) => put({ partners }))}
  </details>`;
}

const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

function field(
  name: string,
  label: string,
  type: string,
  form: (Readonly<Record<string, unknown>> & { flaws: Readonly<Record<string, string>> }) | PlanForm,
  write: (value: string) => void,
  hint = '',
): TemplateResult {
  const flaw = form.flaws[name];
  const by = [hint === '' ? '' : `h-${name}`, flaw ? `e-${name}` : ''].filter(Boolean).join(' ');
  return html`<div class="question" ?data-wide=${hint !== ''}>
    <label for=${`p-${name}`}>${label}</label>
    ${hint === '' ? nothing : html`<p class="hint" id=${`h-${name}`}>${hint}</p>`}
    <input
      id=${`p-${name}`}
      name=${name}
      type=${type}
      autocomplete="off"
      aria-describedby=${by || nothing}
      aria-invalid=${flaw ? 'true' : nothing}
      .value=${String((form as Readonly<Record<string, unknown>>)[name] ?? '')}
      @input=${(event: Event) => write(typedIn(event))}
    />${flaw ? html`<p class="flaw" id=${`e-${name}`}>${flaw}</p>` : nothing}
  </div>`;
}

const select = (
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  value: string,
  write: (value: string) => void,
): TemplateResult => html`<div class="question">
  <label for=${`p-${name}`}>${label}</label>
  <select id=${`p-${name}`} name=${name} @change=${(event: Event) => write(typedIn(event))}>
    ${Object.entries(options).map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
  </select>
</div>`;

const ticks = (
  label: string,
  options: readonly [string, string][],
  chosen: readonly string[],
  write: (chosen: string[]) => void,
): TemplateResult => html`<fieldset class="ticked">
  <legend>${label}</legend>
  ${options.map(
    ([key, words]) => html`<label class="tick"
      ><input
        type="checkbox"
        value=${key}
        .checked=${chosen.includes(key)}
        @change=${() => write(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
      /><span>${words}</span></label
    >`,
  )}
</fieldset>`;
