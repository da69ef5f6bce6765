import type { DangjianPlanImport } from '../../../src/components/plan-import/element.js';
import { type Opening, openCounty } from './open-county.js';
import { openOn, press, type Stage, settle, type } from './stage.js';

export type PlanStage = Stage<'dangjian-plan-import'>;
export const openImport = (props: Partial<DangjianPlanImport> = {}, opening: Opening = {}): Promise<PlanStage> =>
  openOn('dangjian-plan-import', openCounty(opening), props);

export const field = ({ root }: PlanStage): HTMLTextAreaElement =>
  root.querySelector('#plan-text') as HTMLTextAreaElement;
/** The titles of the tasks that would be made. */
export const titles = ({ root }: PlanStage): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('[data-title]')].map(({ value }) => value);
/** The tasks that were made of plans. */
export const imported = ({ workspace }: PlanStage) => workspace.list('task').filter(({ record }) => record.data?.plan);

export async function read(stage: PlanStage, text: string): Promise<void> {
  await type(stage, '#plan-text', text);
  await press(stage, '.paste [type=submit]');
}

/** Confirms, and waits until it is said how it went. */
export async function send(stage: PlanStage): Promise<void> {
  await press(stage, '[data-send]');
  for (let waited = 0; waited < 100 && stage.root.querySelector('[data-send]'); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (stage.root.querySelector('.send .flaw')) break;
  }
  await settle(stage);
}

/** Until something is on screen that comes late. */
export async function until({ root, view }: PlanStage, selector: string): Promise<void> {
  for (let waited = 0; waited < 100 && !root.querySelector(selector); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!root.querySelector(selector)) throw new Error(`nothing is ${selector} in: ${root.textContent}`);
  await view.updateComplete;
}

/** Goes on to the step that lays a new issue beside the tasks. */
export async function compare(stage: PlanStage): Promise<void> {
  await press(stage, '[data-send]');
  await until(stage, '.compare');
}

/** The titles that stand under each heading of that step. */
export const groups = ({ root }: PlanStage): Record<string, string[]> =>
  Object.fromEntries(
    [...root.querySelectorAll<HTMLElement>('[data-group]')].map((group) => [
      group.dataset.group,
      [...group.querySelectorAll('h4, .kept > span:first-child')].map(({ textContent }) => textContent),
    ]),
  );
