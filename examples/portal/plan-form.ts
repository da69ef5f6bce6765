import { type Plan, parsePlan } from '../../src/core/plan/index.js';
import type { Workspace } from '../../src/index.js';
import { countsOf, importPlan } from './import-plan.js';
import { byId, paragraph } from './page.js';

/** The county's own unit: it stands as the owner of every task until the office hands it out. */
const unit = 'yx';
const thisYear = (): number => Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4));

/** Paste → preview → a person confirms → import. A marked paper is refused before anything of it is kept. */
export function planForm(workspace: () => Workspace | null): { show(): void } {
  const [field, result, confirm] = [byId<HTMLTextAreaElement>('plan-text'), byId('plan-result'), byId('plan-confirm')];
  let read: Plan | null = null;

  const say = (...lines: string[]): void => result.replaceWith(renew(result, lines));
  function preview(): boolean {
    const { plan, doubts, refused } = parsePlan(field.value, { year: thisYear() });
    read = refused ? null : plan;
    const { sections, measures, items } = countsOf(plan);
    confirm.hidden = read === null || measures === 0;
    const [few, rest] = [doubts.slice(0, 5).map(({ message }) => `请看：${message}`), doubts.length - 5];
    const more = rest > 0 ? [`还有 ${rest} 处要看一看。`] : [];
    if (refused) {
      field.value = '';
      say(refused.message);
    } else if (measures === 0) say('没有分出条目，还不能导入。', ...few, ...more);
    else say(`${plan.title || '（没有标题）'}：${sections} 部分，${measures} 条，${items} 项。`, ...few, ...more);
    return !confirm.hidden;
  }
  async function bring(): Promise<void> {
    const open = workspace();
    if (!open || !read) return;
    const imported = await importPlan(open, read, { unit, year: thisYear() });
    confirm.hidden = true;
    if (!imported.done) return say(imported.why);
    [field.value, read] = ['', null];
    say(`已导入 ${imported.tasks} 条任务，在下面“要点任务”里。`, ...imported.left);
  }

  byId('plan-form').addEventListener('submit', (event) => {
    event.preventDefault();
    preview();
  });
  byId('plan-form').addEventListener('reset', () => {
    [read, confirm.hidden] = [null, true];
    say();
  });
  byId('plan-import').addEventListener('click', () => void bring());
  byId('plan-sample').addEventListener('click', async () => {
    const text = await (await fetch('plan.txt')).text();
    field.value = text.replace(/\{年\}/g, String(thisYear()));
    if (preview()) await bring();
  });
  return {
    show() {
      const may = workspace()?.allowed('plan', 'adopt', null, { unit }).may ?? 'no';
      byId('plan').hidden = may === 'no';
    },
  };
}

function renew(result: HTMLElement, lines: readonly string[]): HTMLElement {
  result.textContent = '';
  for (const line of lines) result.append(paragraph(line));
  return result;
}
