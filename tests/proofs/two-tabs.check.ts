import { expect, test } from 'vitest';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { report } from './tour.js';

const on = stage();

test('given two tabs of one person, when something is done in one, then the other shows it without a reload, offline too, and it is sent once', async () => {
  const ref = await on.county.task('走访慰问');
  const [one, other] = await Promise.all([on.first.newPage(), on.first.newPage()]);
  /** Each command that the backend answered, from whichever tab. */
  const sent: string[] = [];
  on.first.on('requestfinished', (request) => {
    if (!request.url().endsWith('/commit')) return;
    const { list } = request.postDataJSON() as { list: { command: { name: string; input: { text?: string } } }[] };
    sent.push(...list.map(({ command }) => command.input.text ?? command.name));
  });
  const [left, right] = [handOf(one), handOf(other)];
  for (const page of [one, other]) await page.goto(on.site.page('demo-unit'));
  for (const hand of [left, right]) await hand.open('走访慰问', 'task');

  await report(left, '走访了三户');
  await right.sees('走访了三户', 'task');

  await right.leave('task');
  await right.press('停止后台', 'page');
  await right.sees('已停止', 'page');
  await right.open('走访慰问', 'task');
  await report(right, '又走访了两户');
  await left.sees('又走访了两户', 'task');
  await left.sees('1 项已保存，尚未报送', 'task');
  await right.leave('task');
  await right.press('启动后台', 'page');
  await right.sees('正在运行', 'page');
  await right.sees('反馈进展：已报送', 'task');
  await one.waitForFunction(
    () => !document.querySelector('dangjian-task-board')?.shadowRoot?.textContent?.includes('尚未报送'),
  );

  expect(sent).toEqual(['走访了三户', '又走访了两户']);
  expect((await on.county.record(ref))?.data?.progress).toMatchObject([
    { text: '走访了三户' },
    { text: '又走访了两户' },
  ]);
});
