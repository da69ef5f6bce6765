import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { PlaywrightLauncher } from '@web/test-runner-playwright';

/** One element as a screen reader is given it, and what is written down of the same screen; `''` = nothing yet. */
export interface ScreenTree {
  seen: string;
  written: string;
}

interface Asked {
  name: string;
  selector: string;
}

/**
 * Answers the tests that compare what a screen reader is given with `<folder>/<name>.yml`: `screen-tree` of an element of
 * the page, `screen-trees` with the names of all that is written. Where `update` is asked for, what is seen is written.
 */
export function screenTrees({ folder, update }: { folder: string; update: boolean }): TestRunnerPlugin<Asked> {
  const fileOf = (name: string): string => join(folder, `${name}.yml`);
  const names = (): string[] => readdirSync(folder).map((file) => file.replace(/\.yml$/, ''));
  return {
    name: 'screen-trees',
    serverStart() {
      mkdirSync(folder, { recursive: true });
    },
    async executeCommand({ command, payload, session }) {
      if (command === 'screen-trees') return names();
      if (command !== 'screen-tree' || payload === undefined) return undefined;
      const page = (session.browser as PlaywrightLauncher).getPage(session.id);
      const seen = `${await page.locator(payload.selector).ariaSnapshot()}\n`;
      if (update) writeFileSync(fileOf(payload.name), seen);
      const written = names().includes(payload.name) ? readFileSync(fileOf(payload.name), 'utf8') : '';
      return { seen, written } satisfies ScreenTree;
    },
  };
}
