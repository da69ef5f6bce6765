import type { Ref } from '../ports.js';
import type { Seen } from './list-view.js';

/** Behind the key of a measure: words that were cut out of it. */
const cut = /-c[0-9a-z]{7}(-\d+)?$/;

/**
 * The measure of the plan (所属举措) under which a task stands, as the ref that the task of the whole measure has; `''`
 * for a task of no plan. No field holds it: the id of a task is `<plan>.<measure>`, then `-c…` for words cut out of the
 * measure, then `.<unit>` for what one of many owes.
 */
export function measureOf({ ref, record }: Pick<Seen, 'ref' | 'record'>): Ref | '' {
  const plan = record.data?.plan;
  const head = typeof plan === 'string' ? `${plan.replace('plan/', 'task/')}.` : '';
  if (head === '' || !ref.startsWith(head)) return '';
  const [key = ''] = ref.slice(head.length).split('.');
  return key === '' ? '' : head + key.replace(cut, '');
}
