import { expect, test } from 'vitest';
import { expectNoCspViolations, watchCsp } from '../../scripts/browsers/csp-watch.js';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { signIn, signOut, task, tour } from './tour.js';

const on = stage();
/** Pages of the wish board, with words of each; the one that prints is the last. */
const faces = [
  ['核实台', '还没报送的'],
  ['活动轮次', '还没有活动轮次'],
  ['心愿墙', '现在没有公示的心愿'],
  ['清单', '共 0 件'],
] as const;

test('given a strict policy with Trusted Types, when list, form, detail, actions and the reading of a plan are all used, then nothing is blocked, and what trespasses is counted', async () => {
  const page = await on.first.newPage();
  await watchCsp(page);
  const hand = handOf(page);
  await page.goto(on.site.page('demo-office'));

  await hand.write('plan-text', '2026年工作要点\n一、思想建设\n1. 开展学习。每月一次。', 'page');
  await hand.press('看看能分成几条', 'page');
  await hand.sees('1 部分，1 条', 'page');
  await tour(hand);
  await hand.press('报送核实', 'wish');
  await hand.sees('报送核实：已报送', 'wish');
  await hand.press('撤销', 'wish');
  await hand.sees('都已报送', 'wish');
  await hand.press('‹ 返回列表', 'wish');

  await signOut(hand);
  await signIn(hand, 'office');
  await hand.press('新建任务', 'task');
  await hand.press('保存', 'task');
  await hand.sees('没有填', 'task');
  await hand.press('取消', 'task');
  await page.getByRole('searchbox').first().pressSequentially('理论');
  await hand.open(task, 'task');
  await hand.sees('已经学了两次', 'task');
  await page.getByText('更多办理').click();
  await hand.press('撤销任务', 'task');
  await hand.press('取消', 'task dialog');
  await hand.leave('task');
  for (const [face, words] of faces) {
    await hand.press(face, 'wish');
    await hand.sees(words, 'wish');
  }
  await hand.press('打印', 'wish');

  await signOut(hand);
  await signIn(hand, 'member');
  await hand.press('特大', 'wish');
  expectNoCspViolations(page);

  // From timers, not from what a driver evaluates, which the policy does not govern.
  await page.evaluate(() => {
    setTimeout(() => document.body.setAttribute('style', 'color: red'));
    setTimeout(() => {
      document.body.innerHTML = '<b>好</b>';
    });
  });
  const counted = () => {
    try {
      return String(expectNoCspViolations(page));
    } catch (found) {
      return String(found);
    }
  };
  await expect.poll(counted).toMatch(/style-src/);
  await expect.poll(counted).toMatch(/require-trusted-types-for/);
});
