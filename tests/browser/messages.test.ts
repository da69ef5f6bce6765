import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import '../../src/components/record-view/define.js';
import '../../src/components/task-board/define.js';
import type { Messages } from '../../src/components/messages/messages.js';
import { warnUnknown } from '../../src/components/messages/unknown-keys.js';
import type { WorkspaceAsk } from '../../src/components/parts/workspace-link.js';
import { openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, type } from './stage/stage.js';

let stage: Stage;
/** A door that was set up with words of its own. */
async function openWith(
  tag: 'dangjian-plan-import' | 'dangjian-task-board' | 'dangjian-record-view',
  messages: Messages,
  props = {},
) {
  const county = openCounty();
  const answer = (event: Event): void =>
    (event as CustomEvent<WorkspaceAsk>).detail.answer(county.workspace, {}, messages);
  document.addEventListener('dangjian-workspace', answer);
  stage = await openOn(tag, county, props);
  document.removeEventListener('dangjian-workspace', answer);
}

describe('messages of a host', () => {
  afterEach(() => closeStage(stage));

  it('given words for two keys, the board says them and keeps its own for the rest', async () => {
    await openWith('dangjian-task-board', { 'board.print': '打印台账', allSent: '都报上去了' });
    expect(say(stage)).to.contain('打印台账').and.to.contain('都报上去了').and.to.contain('成批办理');
    expect(say(stage)).not.to.contain('都已报送');
  });

  it('given words for the import of plans, it says them', async () => {
    await openWith('dangjian-plan-import', { 'plan.title': '导入年度要点', required: '要填' });
    expect(say(stage)).to.contain('导入年度要点').and.to.contain('看看能分成几条');
    await type(stage, '#plan-text', '安排\n一、学习\n1.每季度学习一次。');
    await press(stage, '.paste [type=submit]');
    expect(say(stage)).to.contain('要填');
  });

  it('given a key for 长辈版 alone, it is said there; blanks are filled in', async () => {
    await openWith(
      'dangjian-record-view',
      { 'elder.allSent': '都交给老干部局了', sizes: '大小' },
      { kind: 'wish', mode: 'elder' },
    );
    expect(say(stage)).to.contain('都交给老干部局了').and.to.contain('大小');
  });
});

describe('a key that nobody knows', () => {
  const { warn } = console;
  afterEach(() => {
    console.warn = warn;
  });

  it('is told once to the maker of the page, with the nearest key', () => {
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    const messages = {
      'board.prnt': '打印',
      'elder.saved': '记下了',
      somethingElse: '一',
      'study.come': '到了',
      'plan.send': '导入',
    } as Messages;
    warnUnknown(messages);
    warnUnknown(messages);
    expect(told).to.deep.equal([
      '[dangjian DJ-E006] messages 里的“board.prnt”不是元素用的键，是不是“board.print”？',
      '[dangjian DJ-E006] messages 里的“somethingElse”不是元素用的键',
    ]);
  });
});
