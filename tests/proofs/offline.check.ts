import { expect, test } from 'vitest';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { report } from './tour.js';

const on = stage();

test('given a backend that is stopped, when a unit goes on reporting, also over a reload, then it is told 已保存，尚未报送; when it is back, 已报送, and each report arrives exactly once', async () => {
  const ref = await on.county.task('走访慰问');
  const page = await on.first.newPage();
  const hand = handOf(page);
  await page.goto(on.site.page('demo-unit'));

  await hand.press('停止后台', 'page');
  await hand.sees('已停止', 'page');
  await hand.open('走访慰问', 'task');
  await report(hand, '走访了三户');
  await hand.sees('反馈进展：已保存，尚未报送', 'task');
  await hand.sees('现在连不上，可以照常办理', 'task');
  await page.reload();
  await hand.sees('1 项已保存，尚未报送', 'task');
  await hand.open('走访慰问', 'task');
  await hand.sees('走访了三户', 'task');
  await report(hand, '又走访了两户');
  await hand.sees('2 项已保存，尚未报送', 'task');

  await hand.leave('task');
  await hand.press('启动后台', 'page');
  await hand.sees('正在运行', 'page');
  await hand.sees('反馈进展：已报送', 'task');
  await page.reload();
  await hand.sees('都已报送', 'task');
  const record = await on.county.record(ref);
  expect(record?.data?.progress).toMatchObject([{ text: '走访了三户' }, { text: '又走访了两户' }]);
});

test('given a switch that cannot reach the page, then it says so and can be pressed again', async () => {
  const page = await on.second.newPage();
  const hand = handOf(page);
  await page.goto(on.site.page('demo-unit'));
  await hand.sees('正在运行', 'page');
  await page.route('**/control/stop', (route) => route.abort(), { times: 1 });
  await hand.press('停止后台', 'page');
  await hand.sees('没有问到', 'page');
  await hand.press('停止后台', 'page');
  await hand.sees('已停止', 'page');
  await hand.press('启动后台', 'page');
  await hand.sees('正在运行', 'page');
});
