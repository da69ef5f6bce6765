import type { Stage } from './stage.js';

/** The plan of the example portal, with a year in it. */
export const samplePlan = async (): Promise<string> =>
  (await (await fetch('/examples/portal/plan.txt')).text()).replace(/\{年\}/g, '2026');

/** Selects words in the field that holds them, as a mouse or finger leaves them; answers the key of the field. */
export async function select({ root, view }: Pick<Stage, 'root' | 'view'>, words: string): Promise<string> {
  const field = [...root.querySelectorAll<HTMLTextAreaElement>('[data-words]')].find(({ value }) =>
    value.includes(words),
  );
  if (!field) throw new Error(`no field holds ${words}`);
  const at = field.value.indexOf(words);
  field.setSelectionRange(at, at + words.length);
  await view.updateComplete;
  return field.dataset.words ?? '';
}
