import '../../../src/components/plan-import/define.js';
import '../../../src/components/record-view/define.js';
import '../../../src/components/study-checkin/define.js';
import '../../../src/components/task-board/define.js';
import '../../../src/components/wish-board/define.js';
import type { Mode } from '../../../src/components/messages/words.js';
import { codeOf, studiedBranch } from '../stage/branch-records.js';
import { whole } from '../stage/breadth.js';
import { countyRecords, record } from '../stage/county-records.js';
import { type Opening, openCounty, type Person } from '../stage/open-county.js';
import { adoptedPlan, bareCounty, planText, secondIssue } from '../stage/plan-records.js';
import { openOn, press, type Stage } from '../stage/stage.js';
import { wishCounty } from '../stage/wish-records.js';

/** One screen of one element. To put a new element through all checks, add a line for each of its screens. */
export interface View {
  name: string;
  tag:
    | 'dangjian-plan-import'
    | 'dangjian-record-view'
    | 'dangjian-study-checkin'
    | 'dangjian-task-board'
    | 'dangjian-wish-board';
  props?: Record<string, string>;
  opening?: Opening;
  /** What is pressed, one after the other, to come there. */
  steps?: readonly string[];
  /** The screen exists in this mode only. */
  only?: Mode;
}

const [records, board, study] = ['dangjian-record-view', 'dangjian-task-board', 'dangjian-study-checkin'] as const;
const wishes = 'dangjian-wish-board';
const wished = (person: Person, view = 'wall') =>
  ({ tag: wishes, props: { view }, opening: { person, records: wishCounty() } }) as const;
const wideName = '城东街道办事处离退休干部第一党支部委员会';
/** Long names, rare characters, and more lines than a page. */
const crowded = (): Opening => ({
  records: [
    ...countyRecords(),
    record('unit/yx.b2', 'active', { unit: 'yx.b2', name: wideName, sort: 'branch', parent: 'yx' }),
    ...Array.from({ length: 45 }, (_, n) =>
      record(`task/2026-yx.c${n}`, n % 2 === 0 ? 'assigned' : 'underway', {
        title: `第${n + 1}项：请𠮷㛃䶮同志牵头，组织开展“看变化、话发展、建新功”主题实地调研并形成书面报告报送县委`,
        number: n + 10,
        unit: 'yx.b2',
        on: '2026-01-05',
        due: '2026-03-10',
        term: 'dated',
      }),
    ),
  ],
});

const plans = 'dangjian-plan-import';
const brought = (text: string): Pick<View, 'tag' | 'props' | 'opening'> => ({
  tag: plans,
  props: { text },
  opening: { records: [...bareCounty(), ...adoptedPlan()] },
});
/** Words outside every measure, units, days and quantities, a number that is missing, items within a line. */
const richPlan = `云溪县2026年下半年工作要点
请各单位于9月底前报送总结。
一、抓好学习
1.办好读书班。6月底前办2场，培训100名支部书记。（县教育局牵头）
3.请𠮷㛃䶮同志牵头走访。每季度走访一次。一是上门看望；二是问需办事。`;

const studied = (person: Person): Opening => ({ person, records: studiedBranch(6) });
/** Where a host decided for digits: they stand on the screen of the secretary today. */
const coded = (person: Person): Opening => ({
  person,
  records: [...studiedBranch(6), codeOf('session/s2')],
  decided: { rotatingCode: true },
});

export const views: readonly View[] = [
  { name: 'tasks', tag: records, props: { kind: 'task' }, opening: crowded() },
  { name: 'wishes', tag: records, props: { kind: 'wish' }, opening: { person: 'u-member' } },
  { name: 'one task', tag: records, props: { kind: 'task', view: 'task/2026-yx.4' } },
  { name: 'one wish with its person part', tag: records, props: { kind: 'wish', view: 'wish/w1' } },
  { name: 'a form', tag: records, props: { kind: 'wish' }, steps: ['[data-make]', '.maker button.main'] },
  {
    name: 'a question',
    tag: records,
    props: { kind: 'task', view: 'task/2026-yx.4' },
    steps: ['[data-action=reportFor]', 'dialog button.main'],
  },
  { name: 'nothing to see', tag: records, props: { kind: 'task' }, opening: { person: 'u-stranger', records: [] } },
  { name: 'no way to the backend', tag: records, props: { kind: 'task' }, opening: { cut: 'DJ-N001' } },
  { name: 'tasks of elders', tag: board, opening: crowded(), only: 'elder' },
  { name: 'the board', tag: board, opening: crowded(), only: 'staff' },
  {
    name: 'cards picked',
    tag: board,
    steps: ['.tools .choices:last-child [aria-pressed]', '.card input'],
    only: 'staff',
  },
  { name: 'the board, filtered', tag: board, steps: ['.tools [aria-expanded]'], only: 'staff' },
  { name: 'the ledger', tag: board, props: { view: 'ledger' }, opening: crowded(), only: 'staff' },
  {
    name: 'many picked',
    tag: board,
    props: { view: 'ledger' },
    steps: ['.tools .choices:last-child [aria-pressed]', '.ledger input'],
    only: 'staff',
  },
  { name: 'a task on the board', tag: board, steps: ['[data-open]'], only: 'staff' },
  { name: 'the way of a card', tag: board, steps: ['[data-move]'], only: 'staff' },
  {
    name: 'giving to many',
    tag: board,
    steps: ['[data-open]', '[data-action=share]', 'dialog.sharing .main'],
    only: 'staff',
  },
  { name: 'the next meeting of a member', tag: study, opening: studied('m-01'), only: 'elder' },
  {
    name: 'a meeting for a member',
    tag: study,
    props: { view: 'session/s1' },
    opening: studied('m-01'),
    only: 'elder',
  },
  { name: 'meetings of a branch', tag: study, opening: studied('u-liaison') },
  { name: 'what was held', tag: study, opening: studied('u-liaison'), steps: ['[data-record]'] },
  {
    name: 'who came',
    tag: study,
    opening: studied('u-liaison'),
    steps: [
      '[data-record]',
      '[data-type=study]',
      '[data-all]',
      '[data-person=m-02]',
      '[data-choice=leave]',
      '[data-choice=ill]',
    ],
  },
  { name: 'a meeting with who came', tag: study, props: { view: 'session/s1' }, opening: studied('u-secretary') },
  {
    name: 'a picture of who came',
    tag: study,
    props: { view: 'session/s1' },
    opening: { ...studied('u-secretary'), photos: true },
    steps: ['[data-sheet]', '.maker button.main'],
  },
  {
    name: 'digits to be shown',
    tag: study,
    props: { view: 'session/s2' },
    opening: { ...coded('u-secretary'), records: studiedBranch(6) },
  },
  { name: 'digits on the screen', tag: study, props: { view: 'session/s2' }, opening: coded('u-secretary') },
  { name: 'digits to be typed', tag: study, opening: coded('m-01'), steps: ['[data-code]'] },
  { name: 'planning a meeting', tag: study, opening: studied('u-secretary'), steps: ['[data-plan]'] },
  { name: 'the wall of wishes', ...wished('u-member') },
  { name: 'the wall of the office', ...wished('u-office'), only: 'staff' },
  { name: 'a claim', ...wished('u-member'), steps: ['[data-action=claim]'] },
  { name: 'my wishes', ...wished('m-01', 'mine') },
  { name: 'my claims', ...wished('u-member', 'claims') },
  { name: 'the desk of wishes', ...wished('u-office', 'desk') },
  { name: 'a wish with those alike', ...wished('u-office', 'desk'), steps: ['[data-open="wish/b1"]'] },
  { name: 'a wish to be told', ...wished('u-liaison'), steps: ['[data-make]', '.maker button.main'] },
  { name: 'the list of wishes', ...wished('u-office', 'list'), steps: ['[data-batch]', 'td input'], only: 'staff' },
  { name: 'rounds of wishes', ...wished('u-office', 'rounds') },
  { name: 'a plan to be pasted', tag: plans, steps: ['.paste [type=submit]'] },
  { name: 'a plan that was read', ...brought(richPlan), steps: ['[data-sure]', '[data-items]', '[data-cut]'] },
  {
    name: 'a plan of a year that has one',
    ...brought(planText(secondIssue, `${wideName}2026年要点`)),
    steps: ['[data-send]'],
  },
  {
    name: 'a plan beside its tasks',
    ...brought(planText(secondIssue)),
    steps: ['[data-send]', '.compare [data-send]'],
  },
  {
    name: 'a plan that was imported',
    ...brought(richPlan),
    steps: ['.ways [value^=fresh]', '[data-send]', '.imported strong'],
  },
];

export interface Looks {
  mode: Mode;
  size?: string;
  theme?: string;
}

export const modesOf = ({ only }: View): Mode[] => (only ? [only] : ['elder', 'staff']);

/** The modes in which `npm test` tries keys and colours: of two, one screen the one, the next screen the other. */
export const modesTried = (view: View): Mode[] =>
  whole || view.only ? modesOf(view) : [views.indexOf(view) % 2 === 0 ? 'elder' : 'staff'];

/** The screen, as one comes to it. A margin of the page would count as ours. */
export async function openView(view: View, looks: Looks): Promise<Stage> {
  document.body.style.margin = '0';
  localStorage.removeItem('dangjian-size');
  const stage: Stage = await openOn(view.tag, openCounty(view.opening), { ...view.props, ...looks });
  for (const step of view.steps ?? []) {
    await comes(stage, step);
    await press(stage, step);
    await drawn(stage);
  }
  // What is folded away is looked at too.
  for (const folded of stage.root.querySelectorAll('details')) folded.open = true;
  return stage;
}

/** Until what comes late is there to be pressed. */
async function comes({ root }: Stage, selector: string): Promise<void> {
  for (let waited = 0; waited < 100 && !root.querySelector(selector); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Until a new width or size is measured and drawn. */
export async function drawn({ view }: Stage): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await view.updateComplete;
}
