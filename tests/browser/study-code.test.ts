import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import type { DangjianStudyCheckin } from '../../src/components/study-checkin/element.js';
import { codeAt } from '../../src/core/rules/rotating-code.js';
import { branchRecords, codeOf, dayFrom, meeting, personOf, today } from './stage/branch-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, pressed, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
afterEach(() => closeStage(stage));

const told = meeting('s1', 'noticed', {
  on: dayFrom(0),
  sittings: [{ on: dayFrom(0), from: '00:01', place: '活动室' }],
});
const records = [...branchRecords(4), told];
const decided = { rotatingCode: true };
const open = async (opening: Opening, props: Partial<DangjianStudyCheckin> = {}): Promise<void> => {
  stage = await openOn('dangjian-study-checkin', openCounty({ records, ...opening }), props);
};
const go = (selector: string): Promise<void> => pressed(stage, selector);
const shown = codeOf('session/s1');
/** What stands on the screen now; `wrong` = as far from it as four digits are. */
const digits = (wrong = false): string => {
  const code = codeAt(String(shown.data?.key), shown.ref, stage.workspace.now());
  return wrong ? String((Number(code) + 5000) % 10_000).padStart(4, '0') : code;
};
const entries = () => stage.workspace.list('attendance').map(({ record: { state, data } }) => [state, data?.marks]);
const byCode = [['came', [{ by: 'm-01', on: today, channel: 'code' }]]];

describe('<dangjian-study-checkin>, where nobody decided for digits', () => {
  it('draws and asks nothing of them, for the secretary and for a member', async () => {
    await open({ person: 'u-secretary' }, { view: 'session/s1' });
    expect(say(stage)).not.to.contain('动态码');
    closeStage(stage);
    await open({ person: 'm-01', records: [...records, shown] });
    expect(say(stage)).not.to.contain('四位数字');
    expect(stage.root.querySelector('[data-come]')).not.to.equal(null);
  });
});

describe('<dangjian-study-checkin>, where a host decided for digits', () => {
  it('given a secretary, with a net or without, shows them, says what the rule says, and puts them away', async () => {
    await open({ person: 'u-secretary', decided }, { view: 'session/s1' });
    expect(say(stage)).to.contain('不得设置打卡签到').and.to.contain('不填一样算到会');
    stage.cut('DJ-N001');
    await go('[data-show-code]');
    const [sight] = stage.workspace.list('meetingCode');
    const key = String(sight?.record.data?.key);
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(stage.root.querySelector('.code-digits')?.textContent).to.equal(
      codeAt(key, String(sight?.ref), stage.workspace.now()),
    );
    expect(say(stage)).not.to.contain(key);
    expect(say(stage)).to.contain('不用急').and.to.contain('不得设置打卡签到');
    stage.cut(null);
    await go('[data-hide-code]');
    expect(stage.root.querySelector('.code-digits')).to.equal(null);
    expect((await stage.held(String(sight?.ref)))?.state).to.equal('hidden');
  });

  it('given a member, takes what is typed or pasted in full-width digits, and never sends the key', async () => {
    await open({ person: 'm-01', records: [...records, shown], decided });
    expect(stage.workspace.list('meetingCode')).to.have.length(0);
    expect(stage.root.querySelector<HTMLInputElement>('#code')?.inputMode).to.equal('numeric');
    const wide = [...digits()].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ');
    await type(stage, '#code', wide);
    await go('[data-code]');
    expect(entries()).to.deep.equal(byCode);
    expect(say(stage)).to.contain('记下了：您到会了。').and.not.to.contain('四位数字');
  });

  it('given too few digits, says so beside them and keeps nothing; given wrong ones, says what to do, and 我来了 counts', async () => {
    await open({ person: 'm-01', records: [...records, shown], decided });
    await type(stage, '#code', '12');
    await go('[data-code]');
    expect(stage.root.querySelector('#code-flaw')?.textContent).to.contain('四位数字').and.to.contain('我来了');
    expect(entries()).to.deep.equal([]);
    await type(stage, '#code', digits(true));
    await go('[data-code]');
    const parked = stage.root.querySelector('.parked')?.textContent;
    expect(parked).to.contain('再看一眼屏幕上的数字').and.to.contain('书记、联络员代记');
    await go('[data-come]');
    expect(entries().map(([state]) => state)).to.deep.equal(['came']);
  });

  it('given no net, keeps what was typed, and it counts by its own moment once it is sent', async () => {
    await open({ person: 'm-01', records: [...records, shown], decided });
    stage.cut('DJ-N001');
    await type(stage, '#code', digits());
    await go('[data-code]');
    expect(say(stage)).to.contain('记下了：您到会了。');
    stage.cut(null);
    await settle(stage);
    expect(entries()).to.deep.equal(byCode);
  });

  it('by keys alone, types them and sends them with Enter', async () => {
    await open({ person: 'm-01', records: [...records, shown], decided }, { mode: 'elder' });
    for (let n = 0; n < 40 && stage.root.activeElement?.id !== 'code'; n += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ type: digits() });
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect(entries()).to.deep.equal(byCode);
    expect(stage.root.activeElement?.localName).to.equal('h2');
  });

  it('given who came by digits, names the channel to those who keep the book', async () => {
    const marks = [{ by: personOf(0), on: today, channel: 'code' }];
    const data = { session: 'session/s1', unit: 'yx.b1', person: personOf(0), on: today, marks };
    const came = { ...shown, ref: 'attendance/e1', state: 'came', data };
    const scopes = [`yx.b1/presence/${today.slice(0, 4)}`];
    await open({ person: 'u-secretary', records: [...records, { ...came, scopes }], decided }, { view: 'session/s1' });
    expect(stage.root.querySelector('[data-status=came]')?.textContent).to.contain('动态码');
  });
});
