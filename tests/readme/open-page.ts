import type { BrowserContext } from 'playwright-core';

/** Our elements that a snippet may hold. */
const ours = 'dangjian-task-board, dangjian-wish-board, dangjian-study-checkin, dangjian-record-view';

/** Opens a page and waits until every element of ours on it has its data and, with a module, until that came to its end. */
export async function openPage(context: BrowserContext, url: string, o: { done: boolean }): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => void (['error', 'warning'].includes(said.type()) && complaints.push(said.text())));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('response', (response) => void (response.status() >= 400 && complaints.push(response.url())));
  try {
    await page.goto(url);
    await page.waitForFunction(
      ({ done, tags }) => {
        const views = [...document.querySelectorAll(tags)];
        const served = (view: Element): boolean =>
          /都(已报送|交上去了|已保存在|记在)/.test(view.shadowRoot?.querySelector('.root')?.textContent ?? '');
        return views.length > 0 && views.every(served) && (!done || document.title === 'done');
      },
      { done: o.done, tags: ours },
      { timeout: 15_000 },
    );
  } catch (thrown) {
    const seen = await page.evaluate(
      (tags) => [...document.querySelectorAll(tags)].map((view) => view.shadowRoot?.textContent ?? '').join(),
      ours,
    );
    complaints.push(String(thrown), seen);
  } finally {
    await page.close();
  }
  return complaints;
}
