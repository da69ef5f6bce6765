import { coded, developer } from './components/messages/developer.js';
import { tooLong } from './components/plan-import/bring-text.js';
import { carryOutPlan } from './components/plan-import/carry-import.js';
import { decodeText } from './components/plan-import/decode-text.js';
import { adoptDrafts, noChoices, parsePlan, planRef, planRefused, planTasks } from './core/plan/index.js';
import { dayOf } from './core/rules/calendar.js';
import type { Workspace } from './core/sync/index.js';

/**
 * Adopts the plan that an element names in `src`, once: what is there already is left alone, and a text that was changed
 * since is not taken over silently. What a person should know, in Chinese with its code; `null` = all is well.
 */
export async function bringPlan(workspace: Workspace, element: Element, src: string): Promise<string | null> {
  await workspace.ready;
  const brought = await (src === '' || src[0] === '#' ? textInPage(element, src) : textFrom(src));
  if ('why' in brought) return brought.why;
  const { text } = brought;
  const read = tooLong(text.length) ?? parsePlan(text);
  if (read.refused) return read.refused.message;
  if (!('plan' in read) || read.plan.source === '') return 'doubts' in read ? (read.doubts[0]?.message ?? null) : null;
  return adopt(workspace, read.plan);
}

async function adopt(workspace: Workspace, plan: ReturnType<typeof parsePlan>['plan']): Promise<string | null> {
  const leave = workspace.want(['work', 'roll']);
  await workspace.refresh();
  const { me } = workspace;
  const unit = me?.grants[0]?.unit;
  if (!me || unit === undefined) return null;
  if (!workspace.sight(`unit/${unit}`)) {
    const input = { unit, name: '本单位', sort: 'county' };
    await workspace.execute({ kind: 'unit', name: 'found', ref: `unit/${unit}`, input });
  }
  const o = { unit, year: plan.year ?? Number(dayOf(me.now).slice(0, 4)), title: plan.title || '工作要点' };
  const ref = planRef(plan, o);
  const earlier = workspace
    .list('task')
    .filter(({ record }) => record.data?.plan === ref)
    .map((sight) => ({ ref: sight.ref, sentence: String(sight.record.data?.sentence ?? '') }));
  const drafts = adoptDrafts(plan, planTasks(plan, noChoices, [], ref, earlier), noChoices, o);
  const done = await carryOutPlan(workspace, drafts, silent, () => undefined);
  leave();
  return done.done ? null : done.refused;
}

const silent = { before: () => true, after: () => undefined };

type Text = { text: string } | { why: string };
const notThere = (src: string): Text => told('DJ-E007', src);
const notText = (src: string, json = false): Text => told('DJ-E008', src, json);
function told(code: 'DJ-E007' | 'DJ-E008', src: string, json = false): Text {
  const why = developer[code](src, json);
  console.error(coded(code, why));
  return { why: `${why}（${code}）` };
}

/** `#id` of a script of data, or, with `src` empty, the one inside the element; as text, or as a string of JSON. */
function textInPage(element: Element, src: string): Text {
  const holder = src === '' ? element.querySelector('script') : document.getElementById(src.slice(1));
  if (!holder) return notThere(src);
  const text = holder.textContent ?? '';
  if (holder.getAttribute('type') !== 'application/json') return { text };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? { text: value } : notText(src, true);
  } catch {
    return notText(src, true);
  }
}

/** A .txt file of any Chinese character set. A page that stands in for it (a login, a 404 with status 200) is none. */
async function textFrom(src: string): Promise<Text> {
  try {
    const answer = await fetch(new URL(src, document.baseURI).href);
    if (!answer.ok) return notThere(src);
    const text = decodeText(new Uint8Array(await answer.arrayBuffer()));
    if (text === null) return { why: planRefused('DJ-P005').message };
    const page = (answer.headers.get('content-type') ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(text);
    return page ? notText(src) : { text };
  } catch {
    return notThere(src);
  }
}
