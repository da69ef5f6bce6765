import type { DangjianPlanImport } from '../../src/components/plan-import/define.js';
import type { Workspace } from '../../src/index.js';
import { byId } from './page.js';

const thisYear = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4);

/** The box that holds the import: seen by the office alone, with a sample whose year is this one. */
export function planBox(workspace: () => Workspace | null): { show(): void } {
  const box = byId('plan');
  byId('plan-sample').addEventListener('click', async () => {
    const text = await (await fetch('plan.txt')).text();
    const element = box.querySelector('dangjian-plan-import') as DangjianPlanImport;
    element.text = text.replace(/\{年\}/g, thisYear());
  });
  box.addEventListener('dangjian-open', () => byId('tasks').scrollIntoView());
  return {
    show() {
      box.hidden = (workspace()?.allowed('plan', 'adopt', null).may ?? 'no') === 'no';
    },
  };
}
