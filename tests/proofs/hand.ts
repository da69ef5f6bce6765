import type { Locator, Page } from 'playwright-core';

/** Where on the portal something is done: the page around, a board of one kind, or the question that a board has open. */
export type Place = 'page' | Board | `${Board} dialog`;
type Board = 'task' | 'wish' | 'study';

/** What a person does at the portal, whichever browser it is. Everything waits until it can be done, or fails after a while. */
export interface Hand {
  /** Presses the button with exactly these words, or with exactly this label. */
  press(words: string, place: Place): Promise<void>;
  /** Opens the card, or the line of a list, that bears this title. */
  open(title: string, place: Place): Promise<void>;
  /** Closes the record that is open. */
  leave(place: Place): Promise<void>;
  write(field: string, text: string, place: Place): Promise<void>;
  choose(field: string, words: string, place: Place): Promise<void>;
  tick(field: string, place: Place): Promise<void>;
  /** Waits until the words stand there, visibly. */
  sees(words: string, place: Place): Promise<void>;
}

const elements = { task: 'dangjian-task-board', wish: 'dangjian-wish-board', study: 'dangjian-study-checkin' } as const;

/** As CSS that leads through open shadow roots. */
export const selectorOf = (place: Place): string => {
  if (place === 'page') return 'body';
  const [board, dialog = ''] = place.split(' ') as [Board, string?];
  // The task board has a dialog for the open task, and over it the one that asks.
  return `${elements[board]} ${dialog && 'dialog.asks'}`.trim();
};

/** What opens a record: the title of a card, or the whole line of a list. */
export const lineOf = '[data-open], button[data-ref]';

/** The page's own controls go by id, those of a form by the name of their field. */
export const fieldOf = (name: string): string => `[name="${name}"], select#${name}, textarea#${name}`;

/** The hand in today's Chromium: real clicks and keys, so that all that follows is done by the page's own scripts. */
export function handOf(page: Page): Hand {
  const at = (place: Place): Locator => page.locator(selectorOf(place));
  const field = (name: string, place: Place): Locator => at(place).locator(fieldOf(name));
  return {
    press: (words, place) => at(place).getByRole('button', { name: words, exact: true }).click(),
    open: (title, place) => at(place).locator(lineOf, { hasText: title }).first().click(),
    leave: (place) => at(place).locator('button.back').last().click(),
    write: (name, text, place) => field(name, place).fill(text),
    choose: async (name, words, place) => {
      await field(name, place).selectOption({ label: words });
    },
    tick: (name, place) => field(name, place).check(),
    sees: (words, place) => at(place).getByText(words).first().waitFor(),
  };
}
