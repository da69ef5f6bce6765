import { expect } from 'chai';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import { type DangjianTaskBoard, setup } from '../../src/index.js';
import { bringPlan } from '../../src/plan-source.js';

const plan =
  '云溪县2026年工作要点\n一、思想建设\n1.坚持理论学习。每季度集中学习一次。\n2.办好报告会。提前一周告诉大家。';
const address = (text: string, type = 'text/plain;charset=utf-8'): string => `data:${type},${encodeURIComponent(text)}`;

let places: HTMLElement[] = [];
afterEach(() => {
  for (const place of places) place.remove();
  places = [];
});

/** A board as it stands in a page, with nothing else. */
function place(attributes: Record<string, string>, inside = ''): DangjianTaskBoard {
  const frame = document.createElement('div');
  frame.innerHTML = inside;
  const board = document.createElement('dangjian-task-board');
  for (const [name, value] of Object.entries({ storage: 'memory', ...attributes })) board.setAttribute(name, value);
  board.append(...frame.childNodes);
  document.body.append(board);
  places.push(board);
  return board;
}
const textOf = (board: Element): string => board.shadowRoot?.querySelector('.root')?.textContent ?? '';
async function until(board: Element, words: string): Promise<void> {
  for (let waited = 0; waited < 150 && !textOf(board).includes(words); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 30));
  expect(textOf(board)).to.contain(words);
}

describe('a board with nothing else on the page', () => {
  it('given the address of a plan, shows its tasks, and says that nothing is kept where nothing is', async () => {
    const board = place({ src: address(plan) });
    await until(board, '坚持理论学习');
    expect(textOf(board)).to.contain('办好报告会').and.to.contain('本单位').and.to.contain('DJ-L001');
  });

  it('given no backend, never says that something was sent', async () => {
    const board = place({ src: address(plan.replace('云溪县', '石门县')) });
    await until(board, '办好报告会');
    for (let waited = 0; waited < 100; waited += 1) {
      expect(textOf(board)).not.to.contain('已报送');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('given the same plan in two boards, has each task once', async () => {
    const src = address(plan.replace('云溪县', '双桥县'));
    const [one, two] = [place({ src }), place({ src })];
    await Promise.all([until(one, '办好报告会'), until(two, '办好报告会')]);
    for (const board of [one, two]) expect(textOf(board).split('办好报告会')).to.have.length(2);
  });

  it('given the text inside it, or by #id, or as JSON, needs no network', async () => {
    const inside = place({ src: '' }, `<script type="text/plain">${plan}</script>`);
    const data = document.createElement('script');
    Object.assign(data, { type: 'application/json', id: 'plan-data', textContent: JSON.stringify(plan) });
    document.body.append(data);
    places.push(data);
    const named = place({ src: '#plan-data' });
    await Promise.all([until(inside, '坚持理论学习'), until(named, '坚持理论学习')]);
  });

  const broken: [what: string, src: string, code: string][] = [
    ['a wrong path', '/nothing/here.txt', 'DJ-E007'],
    ['no such id', '#none', 'DJ-E007'],
    ['a page instead of a text', address('<!doctype html><p>请登录</p>', 'text/html;charset=utf-8'), 'DJ-E008'],
    ['a marked paper', address(`机密\n${plan}`), 'DJ-P001'],
  ];
  for (const [what, src, code] of broken) {
    it(`given ${what}, says ${code} and goes on`, async () => {
      const board = place({ src });
      await until(board, code);
      await until(board, '还没有任务');
    });
  }

  it('given JSON that breaks off, says that it is the JSON, and what to write instead', async () => {
    const data = document.createElement('script');
    Object.assign(data, { type: 'application/json', id: 'broken-data', textContent: '{"要点' });
    document.body.append(data);
    places.push(data);
    await until(place({ src: '#broken-data' }), 'JSON 读不出文字');
  });

  it('given the same text again, adopts nothing; given a changed one, says so and leaves what is there', async () => {
    const host = document.createElement('div');
    const door = await setup({ user: 'u1', store: memoryStore() });
    const bring = (text: string) => bringPlan(door.workspace, host, address(text));
    expect(await bring(plan)).to.equal(null);
    const release = door.workspace.want(['work']);
    const count = () => door.workspace.list('task').length;
    expect(count()).to.equal(2);
    await bring(plan);
    expect(count()).to.equal(2);
    expect(await bring(`${plan}\n3.加上一条。每月办一次。`)).to.contain('DJ-P004');
    expect(count()).to.equal(2);
    release();
    await door.close();
  });

  it('given a workspace of the page’s own, belongs to that one', async () => {
    const door = await setup({ user: 'u2', store: memoryStore() });
    const board = place({ src: address(plan) });
    await until(board, '还没有任务');
    await door.close();
  });
});
