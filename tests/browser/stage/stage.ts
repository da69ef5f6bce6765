import type { DangjianPlanImport } from '../../../src/components/plan-import/element.js';
import type { DangjianRecordView } from '../../../src/components/record-view/element.js';
import type { DangjianStudyCheckin } from '../../../src/components/study-checkin/element.js';
import type { DangjianTaskBoard } from '../../../src/components/task-board/element.js';
import type { DangjianWishBoard } from '../../../src/components/wish-board/element.js';
import { answerWith, type openCounty } from './open-county.js';

interface Elements {
  'dangjian-plan-import': DangjianPlanImport;
  'dangjian-record-view': DangjianRecordView;
  'dangjian-study-checkin': DangjianStudyCheckin;
  'dangjian-task-board': DangjianTaskBoard;
  'dangjian-wish-board': DangjianWishBoard;
}

/** An element in a page, with the county behind it. */
export type Stage<T extends keyof Elements = keyof Elements> = ReturnType<typeof openCounty> & {
  view: Elements[T];
  root: ShadowRoot;
  stop: () => void;
};

export function openStage(
  county: ReturnType<typeof openCounty>,
  props: Partial<DangjianRecordView>,
): Promise<Stage<'dangjian-record-view'>> {
  return openOn('dangjian-record-view', county, props);
}

/** Any of our elements, by its tag. */
export async function openOn<T extends keyof Elements>(
  tag: T,
  county: ReturnType<typeof openCounty>,
  props: Partial<Elements[T]>,
): Promise<Stage<T>> {
  const stop = answerWith(county.workspace, county.settings);
  const view = document.createElement(tag) as Elements[T];
  Object.assign(view, props);
  document.body.append(view);
  await view.updateComplete;
  const stage = { ...county, view, root: view.shadowRoot as ShadowRoot, stop };
  await settle(stage);
  return stage;
}

export function closeStage(stage: Stage): void {
  stage.stop();
  stage.view.remove();
  void stage.workspace.close();
}

/** Until what was sent has come to rest and is drawn. */
export async function settle({ workspace, view }: Stage): Promise<void> {
  await workspace.ready;
  await view.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.race([workspace.refresh().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await view.updateComplete;
}

function find<E extends HTMLElement>({ root }: Stage, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing is ${selector} in: ${root.textContent?.replace(/\s+/g, ' ')}`);
  return found;
}

export async function press(stage: Stage, selector: string): Promise<void> {
  find(stage, selector).click();
  await stage.view.updateComplete;
}

export async function type(stage: Stage, selector: string, text: string): Promise<void> {
  const control = find<HTMLInputElement>(stage, selector);
  control.value = text;
  const event = control instanceof HTMLSelectElement ? 'change' : 'input';
  control.dispatchEvent(new InputEvent(event, { bubbles: true }));
  await stage.view.updateComplete;
}

/** All that stands on screen. */
export const say = ({ root }: Stage): string => (root.textContent ?? '').replace(/\s+/g, ' ');

/** What may be done, in the order of the buttons. */
export const actions = ({ root }: Stage): string[] =>
  [...root.querySelectorAll('[data-action]')].map((button) => (button.textContent ?? '').trim());

/** Presses, and waits until all that follows is drawn. */
export async function pressed(stage: Stage, selector: string): Promise<void> {
  await press(stage, selector);
  await settle(stage);
}

/** Waits up to two seconds for what comes in its own time; a test asks for it once more. */
export async function drawnOnce({ view }: Stage, holdsNow: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holdsNow(); n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await view.updateComplete;
}
