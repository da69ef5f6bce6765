import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import type { DangjianPlanImport } from '../../src/components/plan-import/define.js';
import '../../src/components/plan-import/define.js';
import { openCounty } from './stage/open-county.js';
import { samplePlan } from './stage/plan-text.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';

/** The package is a script that leaves its name on the page. */
const { axe } = window as unknown as { axe: typeof import('axe-core') };

let stage: Stage<'dangjian-plan-import'>;
const open = async (props: Partial<DangjianPlanImport> = {}) => {
  stage = await openOn('dangjian-plan-import', openCounty(), props);
  return stage;
};
afterEach(() => closeStage(stage));

async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    await sendKeys({ press: 'Tab' });
    if (stage.root.activeElement?.matches(selector)) return;
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(stage.view, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const rich =
  '云溪县2026年老干部工作要点\n请于9月底前报送总结。\n一、抓好学习\n1.办好读书班。6月底前办2场，培训100名支部书记。（县教育局牵头）\n3.坚持走访。每季度走访一次。一是看望；二是问需。';

const scenes: [name: string, text: string, steps: string[]][] = [
  ['the field', '', []],
  ['the field with its error', '', ['.paste [type=submit]']],
  ['the preview', 'sample', []],
  ['a measure that is cut', 'sample', ['[data-items]', '[data-cut]', '[data-listed]']],
  ['offers and doubts', rich, ['[data-sure]', '[data-items]']],
  ['no numbers', '云溪县2026年工作安排\n请各支部按季度组织学习。\n请联络员上门看望老同志。', ['[data-list]']],
  ['the end', 'sample', ['[data-send]']],
];
const enter = async (text: string, steps: readonly string[], props: Partial<DangjianPlanImport> = {}) => {
  await open({ ...props, text: text === 'sample' ? await samplePlan() : text });
  for (const step of steps) await press(stage, step);
  await settle(stage);
};

describe('<dangjian-plan-import>, for everybody', () => {
  for (const theme of ['light', 'dark']) {
    for (const [name, text, steps] of scenes) {
      it(`${name}, ${theme}: axe finds nothing, contrast of 7:1 included`, async () => {
        await enter(text, steps, { theme });
        expect(await faults()).to.deep.equal([]);
      });
    }
  }

  it('given only a keyboard, pastes, cuts words, undoes, ticks and imports', async () => {
    await open();
    await type(stage, '#plan-text', rich);
    await tabTo('.paste [type=submit]');
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect(stage.root.activeElement?.className).to.equal('plan-title');
    await tabTo('[data-words]');
    await sendKeys({ press: 'Home' });
    for (let n = 0; n < 7; n += 1) await sendKeys({ press: 'Shift+ArrowRight' });
    await tabTo('[data-cut]');
    await sendKeys({ press: 'Enter' });
    await stage.view.updateComplete;
    expect(stage.root.querySelector('.marked mark')?.textContent).to.have.lengthOf(7);
    expect(stage.root.activeElement?.matches('[data-words]')).to.equal(true);
    expect(say(stage)).to.contain('确认导入 3 条');
    await tabTo('[data-uncut]');
    await sendKeys({ press: 'Space' });
    await stage.view.updateComplete;
    expect(say(stage)).to.contain('确认导入 2 条');
    await tabTo('[data-offer]');
    await sendKeys({ press: 'Space' });
    await tabTo('[data-send]');
    await sendKeys({ press: 'Enter' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settle(stage);
    expect(say(stage)).to.contain('已导入 2 条任务');
    expect(stage.root.activeElement?.localName).to.equal('h2');
  });

  it('given a width of 360 px, and 320 px with the largest type, asks for no sideways scroll', async () => {
    for (const [width, size] of [
      [360, '1'],
      [320, '3'],
    ] as const) {
      await setViewport({ width, height: 640 });
      for (const [name, text, steps] of scenes) {
        await enter(text, steps, { size });
        const root = stage.root.querySelector('.root') as HTMLElement;
        expect(root.scrollWidth, `${name} at ${width}`).to.be.at.most(root.clientWidth);
        closeStage(stage);
      }
    }
    await setViewport({ width: 800, height: 600 });
    await open();
  }).timeout(60_000);

  it('given words behind the field, marks them exactly where they stand', async () => {
    await enter('sample', ['[data-items]']);
    const [field, copy] = [
      stage.root.querySelector('[data-block] mark')?.closest('.words')?.querySelector('textarea'),
      stage.root.querySelector('[data-block] mark')?.closest('.marked'),
    ];
    expect(field?.scrollHeight).to.equal(copy?.scrollHeight);
    expect(field?.clientWidth).to.equal(copy?.clientWidth);
  });
});
