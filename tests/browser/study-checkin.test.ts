import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import { voiceOf } from '../../src/components/messages/words.js';
import { sceneOf } from '../../src/components/record-view/scene.js';
import type { DangjianStudyCheckin } from '../../src/components/study-checkin/element.js';
import { signIn } from '../../src/components/study-checkin/sign-in.js';
import { studySceneOf } from '../../src/components/study-checkin/study-scene.js';
import { branchRecords, dayFrom, entry, meeting, personOf, studiedBranch, today } from './stage/branch-records.js';
import { record } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, pressed, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
const open = async (opening: Opening, props: Partial<DangjianStudyCheckin> = {}) => {
  stage = await openOn('dangjian-study-checkin', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const entries = () => stage.workspace.list('attendance').map(({ record }) => record);
const sessions = () => stage.workspace.list('session').map(({ record }) => record);

/** Presses, and waits until it has come to rest. */
const go = (selector: string): Promise<void> => pressed(stage, selector);
/** Past 更多办理, where the step stands behind it. */
const step = (name: string): Promise<void> => go(`.detail [data-action=${name}]`);
const state = (ref: string): string | undefined => stage.workspace.sight(ref)?.record.state;
const reasons = () => stage.workspace.list('attendance~person').map(({ record }) => record.data?.why);

describe('<dangjian-study-checkin>, the secretary and the liaison of a branch of 23', () => {
  it('given a meeting that was held, writes it down in eight presses at the most, with nothing typed', async () => {
    await open({ person: 'u-liaison', records: branchRecords() });
    let taps = 0;
    const tap = async (selector: string): Promise<void> => {
      taps += 1;
      await press(stage, selector);
    };
    await tap('[data-record]');
    await tap('[data-type=themeDay]');
    await tap('[data-all]');
    await tap(`[data-person="${personOf(3)}"]`);
    await tap(`[data-person="${personOf(7)}"]`);
    await tap('[data-choice=leave]');
    await tap('[type=submit]');
    await settle(stage);
    expect(taps).to.be.at.most(8);
    expect(sessions().map((one) => [one.state, one.data?.type, one.data?.on])).to.deep.equal([
      ['held', 'themeDay', today],
    ]);
    const states = entries().map((one) => one.state);
    expect([states.length, states.filter((one) => one === 'came').length]).to.deep.equal([23, 21]);
    expect(states).to.include.members(['leave', 'missed']);
    expect(say(stage)).to.contain('应到 23 人，实到 21 人').and.to.contain('登记到会：已报送');
  });

  it('given a reason, keeps it only with the consent of the person', async () => {
    await open({ person: 'u-liaison', records: branchRecords(4) });
    for (const selector of ['[data-record]', '[data-type=study]', '[data-all]']) await press(stage, selector);
    for (const [person, why] of [
      [1, 'ill'],
      [2, 'care'],
    ] as const) {
      await press(stage, `[data-person="${personOf(person)}"]`);
      await press(stage, '[data-choice=leave]');
      await press(stage, `[data-choice=${why}]`);
    }
    await press(stage, '.tick input');
    await go('[type=submit]');
    expect(reasons()).to.deep.equal(['care']);
    expect(say(stage)).to.contain('照护家人').and.not.to.contain('病假');
  });

  it('given somebody written down already, leaves that row alone', async () => {
    const known = entry('k1', 'leave', { session: 'session/s9', person: personOf(0) });
    await open({ person: 'u-liaison', records: [...branchRecords(4), meeting('s9', 'held', {}), known] });
    await press(stage, '[data-ref="session/s9"]');
    await press(stage, '[data-register]');
    expect(stage.root.querySelectorAll('[data-person]')).to.have.length(3);
    await press(stage, '[data-all]');
    await go('[type=submit]');
    expect(entries()).to.have.length(4);
    expect(say(stage)).to.contain('应到 4 人，实到 3 人');
  });

  it('plans, tells, puts off, holds, writes down who came, confirms with the figures, files and corrects', async () => {
    await open({ person: 'u-secretary', records: branchRecords(4) });
    await press(stage, '[data-plan]');
    await type(stage, '[name=type]', 'assembly');
    await type(stage, '[name=from]', '09:00');
    await type(stage, '[name=place]', '活动室');
    await type(stage, '[name=link0]', 'javascript:alert(1)');
    await press(stage, '.maker [type=submit]');
    expect(say(stage)).to.contain('网址要以 http:// 或 https:// 开头。');
    await type(stage, '[name=link0]', 'https://example.org/a');
    await go('.maker [type=submit]');
    const [{ ref } = { ref: '' }] = sessions();
    expect(say(stage)).to.contain('拟开').and.to.contain('活动室').and.to.contain('打开网页');
    await step('notify');
    await step('move');
    await type(stage, '[name=on]', dayFrom(-1));
    await type(stage, '[name=why]', '场地停电');
    await go('dialog.asks [type=submit]');
    expect(state(ref)).to.equal('moved');
    await press(stage, '[data-register]');
    await press(stage, '[data-all]');
    await go('.call [type=submit]');
    expect(state(ref)).to.equal('held');
    await press(stage, '[data-action=confirm]');
    expect(stage.root.querySelector<HTMLInputElement>('dialog.asks [name=came]')?.value).to.equal('4');
    await go('dialog.asks [type=submit]');
    expect(state(ref)).to.equal('confirmed');
    await step('archive');
    const asks = stage.root.querySelector<HTMLDialogElement>('dialog.asks');
    if (asks?.open) await go('dialog.asks [type=submit]');
    expect(state(ref)).to.equal('archived');
    await step('correct');
    await type(stage, 'dialog.asks [name=text]', '议程第二项应为审议计划。');
    await go('dialog.asks [type=submit]');
    expect(say(stage)).to.contain('议程第二项应为审议计划。');
  });

  it('given too few for a vote, says that it was not held, with the figures', async () => {
    const vote = { unit: 'yx.b1', matter: '转正', sort: 'decision', owed: 23, came: 9, agreed: 9 };
    await open(
      { person: 'u-liaison', records: [...branchRecords(4), meeting('s9', 'held', { votes: [vote] })] },
      { view: 'session/s9' },
    );
    expect(say(stage)).to.contain('未进行：应到会有表决权23人，到会9人，不到半数，本次会议作为学习');
  });

  it('given somebody who was not there, writes down with one press how it was caught up, and takes it back', async () => {
    await open({ person: 'u-liaison', records: studiedBranch(6) }, { view: 'session/s1' });
    const waiting = () => stage.root.querySelectorAll('.catch-up li').length;
    const before = waiting();
    await go(`[data-make-up="${personOf(3)} phone"]`);
    expect(waiting()).to.equal(before - 1);
    expect(say(stage)).to.contain('已补学');
    await go('[data-undo]');
    expect(waiting()).to.equal(before);
  });

  it('given two entries that do not agree, shows both, and the one that is struck counts no more', async () => {
    await open({ person: 'u-secretary', records: studiedBranch(6) }, { view: 'session/s1' });
    expect(say(stage)).to.contain('两处登记不一样');
    await press(stage, '.note [data-strike="attendance/c1"]');
    await type(stage, 'dialog.asks [name=wrong]', 'other');
    await go('dialog.asks [type=submit]');
    expect(state('attendance/c1')).to.equal('struck');
    expect(say(stage)).not.to.contain('两处登记不一样');
  });

  it('given one meeting entered twice, offers to make it one, with what differs; it can be taken back', async () => {
    await open({ person: 'u-secretary', records: studiedBranch(6) });
    expect(say(stage)).to.contain('好像登记了两次').and.to.contain('不一样的地方：名称');
    await go('[data-merge]');
    expect(state('session/s5')).to.equal('merged');
    expect(stage.root.querySelector('[data-ref="session/s5"]')).to.equal(null);
    await go('[data-undo]');
    expect(state('session/s5')).to.equal('held');
  });

  it('given a guest, writes down the name apart from who was asked to come', async () => {
    await open({ person: 'u-liaison', records: studiedBranch(6) }, { view: 'session/s1' });
    await press(stage, '[data-guest]');
    await type(stage, '[name=guest]', '孟庆华');
    await type(stage, '[name=from]', '县水利局');
    await go('.maker [type=submit]');
    expect(say(stage)).to.contain('列席 1 人').and.to.contain('孟庆华').and.to.contain('应到 6 人');
  });

  it('says in words what is still to be held; a month that is explained is missing no more', async () => {
    await open({ person: 'u-secretary', records: branchRecords(4) });
    const due = stage.root.querySelector<HTMLElement>('[data-explain^=assembly]');
    const said = due?.closest('li')?.textContent ?? '';
    expect(said).to.match(/季度还缺一次党员大会/);
    await go('[data-explain^=assembly]');
    await type(stage, '[name=reason]', '高温');
    await go('.maker [type=submit]');
    expect(stage.root.querySelector('.dues > ul')?.textContent).not.to.match(/季度还缺一次党员大会/);
    expect(say(stage)).to.contain('党员大会已说明');
  });

  it('given an agreement not to come, the person is no longer among those who have to catch up', async () => {
    await open({ person: 'u-liaison', records: [...branchRecords(4), meeting('s9', 'held', {})] });
    expect(say(stage)).to.contain('还没有登记到会');
    await press(stage, '[data-exempt]');
    await type(stage, '[name=person]', personOf(2));
    await go('.maker [type=submit]');
    await press(stage, '[data-ref="session/s9"]');
    expect(stage.root.querySelectorAll('.catch-up li')).to.have.length(3);
    expect(say(stage)).to.contain('可不参加');
  });

  it('given two members of one name, tells them apart', async () => {
    const twin = (n: number, band: string) =>
      record(`member~person/${n}`, 'held', { name: '陈守义', person: personOf(n - 1), unit: 'yx.b1', band });
    const others = branchRecords(3).filter(({ ref }) => !/^member~person\/[12]$/.test(ref));
    await open({ person: 'u-liaison', records: [...others, twin(1, 'a70'), twin(2, 'a80')] });
    await press(stage, '[data-record]');
    await press(stage, '[data-type=study]');
    const called = [...stage.root.querySelectorAll('[data-person] span')].map((one) => one.textContent ?? '');
    expect(called.filter((name) => name.startsWith('陈守义（'))).to.have.length(2);
    expect(new Set(called).size).to.equal(3);
  });

  it('given a committee, asks only who came: the roll does not say who was asked', async () => {
    await open({ person: 'u-liaison', records: branchRecords() });
    await press(stage, '[data-record]');
    await press(stage, '[data-type=committee]');
    expect(stage.root.querySelector('[data-all]')).to.equal(null);
    await press(stage, `[data-person="${personOf(0)}"]`);
    await go('[type=submit]');
    expect(say(stage)).to.contain('到会 1 人').and.not.to.contain('待补学');
  });

  it('prints a sheet to sign: every one who was asked, with room for the hand', async () => {
    await open({ person: 'u-liaison', records: studiedBranch(6) });
    const { workspace } = stage;
    const kind = workspace.catalogue.get('session');
    if (!kind) throw new Error('no such kind');
    const people = { [personOf(0)]: '欧阳修文' };
    const scene = sceneOf(workspace, kind, { settings: { people }, messages: {}, mode: 'staff', readonly: false });
    const session = workspace.sight('session/s1')?.record;
    if (!session) throw new Error('no such meeting');
    const sheet = signIn(studySceneOf({ ...scene, voice: voiceOf('staff') }), session, 'yx.b1');
    expect(sheet.columns).to.deep.equal(['序号', '姓名', '本人签名', '备注']);
    expect(sheet.groups[0]?.rows).to.have.length(6);
    expect(sheet.groups[0]?.rows[0]).to.deep.equal(['1', '欧阳修文', '', '']);
    expect(sheet.lead?.[0]).to.contain('城东离退休党支部');
  });
});
