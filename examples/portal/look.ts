import { byId } from './page.js';

/** What a visitor may choose of the looks; an attribute of our elements each, with its values and their words. */
const choices = {
  mode: { staff: '工作版', elder: '长辈版' },
  size: { 1: '标准', 2: '大', 3: '特大' },
  theme: { light: '浅色', dark: '深色', auto: '跟随系统' },
} as const;
export type Look = keyof typeof choices;

const names = Object.keys(choices) as Look[];
const elements = (): NodeListOf<Element> =>
  document.querySelectorAll('dangjian-task-board, dangjian-study-checkin, dangjian-wish-board, dangjian-plan-import');

/** Sets a choice of the page for every element of ours on it. */
export function show(name: Look, value: string): void {
  byId<HTMLSelectElement>(name).value = value;
  for (const element of elements()) element.setAttribute(name, value);
}

/** Fills the switches at the head of the page. */
export function lookSwitches(): void {
  for (const name of names) {
    const select = byId<HTMLSelectElement>(name);
    for (const [value, words] of Object.entries(choices[name])) select.append(new Option(words, value));
    select.addEventListener('change', () => show(name, select.value));
  }
}
