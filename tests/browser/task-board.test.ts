import { expect } from 'chai';
import type { DangjianTaskBoard } from '../../src/components/task-board/define.js';
import '../../src/components/task-board/define.js';
import { countyRecords, record } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'>;
const open = async (opening: Opening = {}, props: Partial<DangjianTaskBoard> = {}) => {
  stage = await openOn('dangjian-task-board', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const columns = (): string[] => [...stage.root.querySelectorAll('.column h3')].map((one) => one.textContent ?? '');
const cardsIn = (column: string): string[] =>
  [...stage.root.querySelectorAll(`[data-column=${column}] .card .card-title`)].map((one) => one.textContent ?? '');
const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    record(`task/2026-yx.m${n}`, 'unassigned', {
      title: `第${n + 1}件`,
      number: n + 1,
      unit: 'yx.edu',
      on: '2026-01-05',
    }),
  );
/** As wide as a desk's screen; the layout follows with the next picture. */
async function wide(): Promise<void> {
  stage.view.style.width = '1100px';
  for (let waited = 0; waited < 100 && stage.root.querySelectorAll('.column').length < 5; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await settle(stage);
}

describe('<dangjian-task-board>, the board of staff', () => {
  it('given tasks, shows five columns with their counts; what the column does not say stands on a chip', async () => {
    await open();
    await wide();
    expect(columns()).to.deep.equal(['待交办1', '待签收2', '办理中1', '待核查1', '已办结1']);
    expect(cardsIn('done')).to.deep.equal(['检修老党员之家的扶手和照明', '举办春季游园']);
    expect(stage.root.querySelector('[data-quiet]')?.textContent).to.contain('已撤销');
  });

  it('given little room, shows one column at a time, each a button away', async () => {
    await open();
    stage.view.style.width = '340px';
    await settle(stage);
    expect(columns()).to.deep.equal(['待交办1']);
    await press(stage, '.column, .choices [aria-pressed=false]:nth-child(3)');
    stage.root.querySelectorAll<HTMLElement>('[aria-label=办理状态] button')[2]?.click();
    await settle(stage);
    expect(columns()).to.deep.equal(['办理中1']);
  });

  it('given twenty thousand cards, keeps a few dozen in the page, each with its place among all', async () => {
    await open({ records: [...countyRecords(), ...many(20_000)] });
    await wide();
    const cards = stage.root.querySelectorAll('[data-column=unassigned] li');
    expect(cards.length).to.be.within(4, 40);
    expect(cards[0]?.getAttribute('aria-setsize')).to.equal('20001');
    window.scrollTo(0, 500_000);
    await new Promise((resolve) => setTimeout(resolve, 120));
    const far = Number(stage.root.querySelector('[data-column=unassigned] li + li')?.getAttribute('aria-posinset'));
    expect(far).to.be.greaterThan(1000);
    window.scrollTo(0, 0);
  }).timeout(20_000);

  it('given a scroll, looks at no record again: only the cards in sight are drawn', async () => {
    await open({ records: [...countyRecords(), ...many(2000)] });
    await wide();
    const { workspace } = stage;
    const list = workspace.list.bind(workspace);
    const asked: string[] = [];
    Object.assign(workspace, { list: (kind: string) => [asked.push(kind), list(kind)][1] });
    await stage.view.updateComplete;
    asked.length = 0;
    // The head of a column is always there; behind it stands what is in sight.
    const first = () =>
      Number(stage.root.querySelector('[data-column=unassigned] li:nth-child(2)')?.getAttribute('aria-posinset'));
    window.scrollTo(0, 50_000);
    for (let waited = 0; waited < 60 && first() < 100; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(first()).to.be.greaterThan(100);
    expect(asked.filter((kind) => kind === 'task')).to.deep.equal([]);
    window.scrollTo(0, 0);
  }).timeout(20_000);

  it('given a search that finds nothing, says so and offers the way back', async () => {
    await open();
    await type(stage, '[type=search]', '没有这个词');
    expect(say(stage)).to.contain('没有找到');
    await press(stage, '.empty button');
    expect(say(stage)).not.to.contain('没有找到');
  });

  it('given the main button of a card, carries out the command and says what became of it', async () => {
    await open();
    await wide();
    await press(stage, '[data-column=assigned] [data-action=sign]');
    await settle(stage);
    expect(columns()).to.include('办理中2');
    expect(say(stage)).to.contain('签收：已报送');
    await press(stage, '[data-undo]');
    await settle(stage);
    expect(columns()).to.include('办理中1');
  });

  it('given 移到…, asks with radios, and moves the card by the command that was chosen', async () => {
    await open();
    await wide();
    await press(stage, '[data-column=review] [data-move]');
    const dialog = stage.root.querySelector<HTMLDialogElement>('dialog.move');
    expect(dialog?.open).to.equal(true);
    await press(stage, 'dialog.move input[value=withdrawFinish]');
    await press(stage, 'dialog.move [type=submit]');
    await settle(stage);
    expect(dialog?.open).to.equal(false);
    const asks = stage.root.querySelector<HTMLDialogElement>('dialog.asks');
    if (asks?.open) await press(stage, 'dialog.asks [type=submit]');
    await settle(stage);
    expect(columns()).to.include('待核查0');
  });

  it('given a card, opens the task with the sentence of the plan, and gives the focus back when it is shut', async () => {
    await open();
    await wide();
    await press(stage, '[data-column=underway] [data-open]');
    await settle(stage);
    expect(stage.root.querySelector('dialog.task')?.textContent).to.contain('一是编印大字学习材料');
    await press(stage, 'dialog.task .back');
    await settle(stage);
    expect(stage.root.activeElement?.getAttribute('data-open')).to.equal('task/2026-yx.4');
  });
});

describe('<dangjian-task-board>, dragging, as an extra', () => {
  const drag = async (ref: string, column: string): Promise<void> => {
    const card = stage.root.querySelector(`.card[data-ref="${ref}"]`) as HTMLElement;
    const to = stage.root.querySelector(`.column[data-column=${column}] h3`) as HTMLElement;
    const [from, target] = [card.getBoundingClientRect(), to.getBoundingClientRect()];
    const fire = (on: EventTarget, type: string, x: number, y: number) =>
      on.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          button: 0,
          clientX: x,
          clientY: y,
          pointerType: 'mouse',
        }),
      );
    fire(card, 'pointerdown', from.left + 5, from.bottom - 5);
    fire(document, 'pointermove', from.left + 30, from.bottom - 5);
    fire(document, 'pointermove', target.left + 10, target.top + 10);
    fire(document, 'pointerup', target.left + 10, target.top + 10);
    await settle(stage);
  };

  it('given one way into the column, takes it; given none, says so and moves nothing', async () => {
    await open();
    await wide();
    await drag('task/2026-yx.2', 'underway');
    const dialog = stage.root.querySelector<HTMLDialogElement>('dialog.move');
    if (dialog?.open) {
      await press(stage, 'dialog.move input[value=sign]');
      await press(stage, 'dialog.move [type=submit]');
      await settle(stage);
    }
    expect(cardsIn('underway')).to.include('组织老同志走访家乡变化');
    await drag('task/2026-yx.6', 'unassigned');
    expect(say(stage)).to.contain('现在不能移到“待交办”');
    expect(cardsIn('done')).to.include('检修老党员之家的扶手和照明');
  });
});

describe('<dangjian-task-board>, many at once', () => {
  it('given picked tasks, does one thing on all of them and tells for each what was not done', async () => {
    await open();
    await wide();
    for (const button of stage.root.querySelectorAll<HTMLElement>('.tools button')) {
      if (button.textContent?.includes('成批办理')) button.click();
    }
    await stage.view.updateComplete;
    await press(stage, '[data-column=assigned] .card input');
    await press(stage, '[data-column=done] .card input');
    expect(say(stage)).to.contain('已选 2 项');
    await type(stage, '.batch select', 'sign');
    await press(stage, '.batch [type=submit]');
    await settle(stage);
    expect(say(stage)).to.contain('签收 1 项：已报送');
    expect(stage.root.querySelector('[part=not-done]')?.textContent).to.contain('检修老党员之家的扶手和照明');
  });
});

describe('<dangjian-task-board>, owed by many', () => {
  const branches = Array.from({ length: 60 }, (_, n) => {
    const id = `yx.z${String(n + 1).padStart(2, '0')}`;
    return record(`unit/${id}`, 'active', { unit: id, name: `第${n + 1}离退休党支部`, sort: 'branch', parent: 'yx' });
  });

  it('given a measure for sixty branches, gives it to all in one click, and tells 「已完成 43/60，未完成：…」 when 43 are done', async () => {
    const whole = record('task/2026-yx.8', 'unassigned', {
      title: '开展读书月活动',
      number: 8,
      unit: 'yx',
      on: '2026-01-05',
    });
    await open({ records: [...countyRecords(), ...branches, whole] });
    await wide();
    await press(stage, '[data-open="task/2026-yx.8"]');
    await press(stage, 'dialog.task [data-action=share]');
    for (const button of stage.root.querySelectorAll<HTMLElement>('dialog.sharing .choice')) {
      if (button.textContent?.includes('全选离退休党支部')) button.click();
    }
    await stage.view.updateComplete;
    // One branch of the county that is not among the sixty.
    await press(stage, 'dialog.sharing input[value="yx.b1"]');
    expect(stage.root.querySelector('dialog.sharing [type=submit]')?.textContent).to.contain('分给这 60 家');
    await press(stage, 'dialog.sharing [type=submit]');
    for (
      let waited = 0;
      waited < 100 && stage.root.querySelector<HTMLDialogElement>('dialog.sharing')?.open;
      waited += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const parts = stage.workspace.list('task').filter(({ record: { data } }) => data?.parent === 'task/2026-yx.8');
    expect(parts).to.have.length(60);
    for (const { ref } of parts.slice(0, 43)) {
      for (const name of ['sign', 'requestFinish', 'finish']) {
        await stage.workspace.execute({
          kind: 'task',
          name,
          ref,
          input: name === 'requestFinish' ? { result: '办好了' } : {},
        });
      }
    }
    await settle(stage);
    const tally = stage.root.querySelector('dialog.task .tally')?.textContent ?? '';
    expect(tally).to.match(/^已完成 43\/60，未完成：第44离退休党支部、第45离退休党支部/);
    await press(stage, 'dialog.task .parts li button:last-child');
    await settle(stage);
    const copied = stage.root.querySelector<HTMLTextAreaElement>('.copied textarea')?.value ?? '';
    expect(copied).to.contain('第44离退休党支部：您好').and.not.to.contain('第45');
  }).timeout(60_000);
});

describe('<dangjian-task-board>, the ledger', () => {
  it('given the office’s columns, shows these, in this order', async () => {
    await open({}, { view: 'ledger', columns: 'title,unit,due,light' });
    const heads = [...stage.root.querySelectorAll('thead th')].map((one) => one.textContent?.trim());
    expect(heads).to.deep.equal(['工作任务', '责任单位', '完成时限', '进度提醒']);
    expect(say(stage)).to.contain('2026年6月30日前').and.to.contain('县教育局');
  });

  it('given names that are no columns, shows the office’s usual ones and tells the page’s maker once which are', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    await open({}, { view: 'ledger', columns: '["标题"]' });
    await settle(stage);
    console.warn = warn;
    expect(stage.root.querySelectorAll('thead th').length).to.be.greaterThan(5);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('[dangjian DJ-E010] columns 里的“["标题"]”').and.to.contain('number,title');
  });

  it('given 打印, makes a sheet of its own with every row, the heading on each page and the lines to be signed', async () => {
    await open({ records: [...countyRecords(), ...many(120)] }, { columns: 'number,title,unit,due' });
    await wide();
    const sheets: string[] = [];
    const heads: number[] = [];
    // The sheet goes as soon as it is printed, which here is at once: it is read when it goes.
    const { remove } = HTMLIFrameElement.prototype;
    HTMLIFrameElement.prototype.remove = function (this: HTMLIFrameElement) {
      const page = this.contentDocument as Document;
      sheets.push(page.body.textContent ?? '');
      heads.push(page.querySelectorAll('tbody tr:not(.heading)').length);
      remove.call(this);
    };
    for (const button of stage.root.querySelectorAll<HTMLElement>('.tools button')) {
      if (button.textContent?.trim() === '打印') button.click();
    }
    for (let waited = 0; waited < 60 && sheets.length === 0; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    HTMLIFrameElement.prototype.remove = remove;
    expect(heads).to.deep.equal([127]);
    for (const sign of [
      '填报单位（盖章）',
      '填报人',
      '审核人',
      '填报日期',
      '联系电话',
      '工作要点任务台账',
      '第120件',
    ]) {
      expect(sheets[0]).to.contain(sign);
    }
  }).timeout(20_000);

  it('given more than a page, pages, and says where one is', async () => {
    await open({ records: [...countyRecords(), ...many(120)] }, { view: 'ledger' });
    expect(say(stage)).to.contain('第 1 页，共 3 页');
    await press(stage, '.pager button:last-child');
    expect(say(stage)).to.contain('第 2 页，共 3 页');
  });
});

describe('<dangjian-task-board>, for old people', () => {
  it('given elder mode, shows one list in plain words; states that have one name stand in one group', async () => {
    await open({ person: 'u-edu' }, { mode: 'elder' });
    const groups = [...stage.root.querySelectorAll('.group h3')].map((one) => one.textContent ?? '');
    expect(groups.filter((one) => one.startsWith('还没办'))).to.have.length(1);
    const chips = [...stage.root.querySelectorAll<HTMLElement>('.chip')];
    const looks = new Set(chips.map(({ textContent, dataset }) => `${textContent} ${dataset.tone}`));
    expect(looks.size, [...looks].join()).to.equal(new Set(chips.map(({ textContent }) => textContent)).size);
    expect(stage.root.querySelectorAll('.column')).to.have.length(0);
  });
});
