import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import type { WorkspaceAsk } from '../../src/components/parts/workspace-link.js';
import { type Opening, openCounty, settings } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';
import { wishCounty } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
const open = async (opening: Opening = {}, props: Partial<DangjianWishBoard> = {}) => {
  stage = await openOn('dangjian-wish-board', openCounty({ records: wishCounty(), ...opening }), props);
  return stage;
};
const faces = (): string[] =>
  [...stage.root.querySelectorAll('[data-face]')].map((one) => (one.textContent ?? '').trim());
const at = (ref: string): string => `[data-ref="${ref}"]`;
const textOf = (selector: string): string => stage.root.querySelector(selector)?.textContent ?? '';
const stateOf = async (ref: string): Promise<string | undefined> => (await stage.held(ref))?.state;
/** Presses, answers the dialog that comes, and waits until it is taken. */
async function carryOut(selector: string): Promise<void> {
  await press(stage, selector);
  await settle(stage);
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await press(stage, 'dialog.asks [type=submit]');
  await settle(stage);
}

afterEach(() => closeStage(stage));

describe('<dangjian-wish-board>, the wall', () => {
  it('given a member, offers what a member may use, and shows what hangs on the wall with the places left', async () => {
    await open({ person: 'u-member' });
    expect(faces()).to.deep.equal(['心愿墙', '我的心愿', '我认领的']);
    expect(textOf(at('wish/a2')))
      .to.contain('还需 2 人')
      .and.to.contain('有人陪着下象棋');
    expect(textOf(at('wish/a3'))).to.contain('已有人帮忙');
    expect(stage.root.querySelector(at('wish/b1'))).to.equal(null);
  });

  it('has the sentences that must stand there: against fraud, for what is urgent, on personal data, on complaints', async () => {
    await open({ person: 'u-member' });
    expect(say(stage)).to.contain('微心愿由组织核实、统一对接。这里不募捐、不收款、不转账；有人借此要钱，请拨打');
    expect(say(stage)).to.contain('急事请直接打 120、110').and.to.contain('意见建议、投诉：');
    expect(textOf('details.info')).to.contain('个人信息怎么用').and.to.contain('办结后30天内删除');
    expect(say(stage)).to.contain('用完请点“退出并清除本机记录”。');
  });

  it('shows nobody who wished or who helps, not to the office either', async () => {
    await open();
    expect(textOf('.wall')).not.to.match(/欧阳|1380|和平村|教育局|认领人 陈|u-/);
  });

  it('given a search, a category and 只看还需要人的, narrows the wall', async () => {
    await open({ person: 'u-member' });
    const cards = (): number => stage.root.querySelectorAll('.wish-card').length;
    const all = cards();
    await press(stage, '[data-only-open]');
    expect(cards()).to.be.lessThan(all);
    await type(stage, '[type=search]', '象棋');
    expect(cards()).to.equal(1);
    await type(stage, '[type=search]', '没有的话');
    expect(say(stage)).to.contain('没有找到');
  });

  it('given 我来认领, claims, says so, and offers the way back', async () => {
    await open({ person: 'u-member' });
    await carryOut(`${at('wish/a1')} [data-action=claim]`);
    expect(await stateOf('wish/a1')).to.equal('claimed');
    expect(say(stage)).to.contain('我来认领：已报送');
    await press(stage, '[data-undo]');
    await settle(stage);
    expect(await stateOf('wish/a1')).to.equal('open');
  });

  it('given a claim that came second, tells so, and offers the next open wish that is nearest', async () => {
    await open({ person: 'u-member' });
    stage.refuse('DJ-R001');
    await carryOut(`${at('wish/a1')} [data-action=claim]`);
    stage.refuse(null);
    expect(textOf('.parked')).to.contain('别人先认领了').and.to.contain('一把结实的拐杖');
    await carryOut('[data-claim-next]');
    expect(await stateOf('wish/e2')).to.equal('claimed');
    expect(stage.root.querySelector('.parked')).to.equal(null);
  });

  it('given no way to the backend, keeps the claim and says that it was not sent', async () => {
    await open({ person: 'u-member' });
    stage.cut('DJ-N001');
    await carryOut(`${at('wish/a1')} [data-action=claim]`);
    expect(say(stage)).to.contain('已保存，尚未报送');
    expect(await stateOf('wish/a1')).to.equal('open');
    stage.cut(null);
    await settle(stage);
    expect(await stateOf('wish/a1')).to.equal('claimed');
  });

  it('given readonly, nobody claims and nobody tells a wish', async () => {
    await open({}, { readonly: true });
    expect(stage.root.querySelectorAll('[data-action], [data-make]')).to.have.length(0);
    expect(say(stage)).to.contain('这里只供查看');
  });

  it('given somebody without any permission, says whom to ask', async () => {
    await open({ person: 'u-stranger' });
    expect(say(stage)).to.contain('您还没有查看这里的权限');
  });

  it('given that nobody counts, leaves out what is not shared by five people whose wishes hang there', async () => {
    const few = ['a1', 'a2', 'a3', 'a4', 'e1'].map((id) => `wish/${id}`);
    // Two wishes of one person stand for one.
    const twice = [...few.slice(1), 'wish/e2'];
    const unitsAnd = (refs: string[]) =>
      wishCounty().filter(({ ref }) => ref.startsWith('unit/') || refs.includes(ref));
    await open({ person: 'u-member', records: unitsAnd(few) });
    expect(textOf(at('wish/a1')))
      .to.contain('长岭镇')
      .and.to.contain('80岁');
    closeStage(stage);
    await open({ person: 'u-member', records: unitsAnd(twice) });
    expect(textOf(at('wish/a2')))
      .to.contain('有人陪着下象棋')
      .and.not.to.match(/长岭镇|80岁/);
  });

  it('given that a county counts, leaves out what fewer than five share; a host’s own words go before ours', async () => {
    const county = openCounty({ records: wishCounty(), person: 'u-member' });
    const given = { ...settings, sharing: ({ age }: { age?: string }) => (age === undefined ? 9 : 4) };
    const answer = (event: Event): void =>
      (event as CustomEvent<WorkspaceAsk>).detail.answer(county.workspace, given, { 'wish.left': '缺 〈count〉 人' });
    document.addEventListener('dangjian-workspace', answer);
    stage = await openOn('dangjian-wish-board', county, {});
    document.removeEventListener('dangjian-workspace', answer);
    expect(textOf(at('wish/a1')))
      .to.contain('长岭镇')
      .and.to.contain('缺 1 人')
      .and.not.to.contain('80岁');
  });
});

describe('<dangjian-wish-board>, 我的心愿', () => {
  it('says where each stands, what is next and whom to ring', async () => {
    await open({ person: 'm-01' }, { view: 'mine', mode: 'elder' });
    expect(textOf(at('wish/e1')))
      .to.contain('请您看看办好了没有')
      .and.to.contain('一条厚毛毯');
    expect(textOf(at('wish/e2')))
      .to.contain('正等人来帮忙')
      .and.to.contain('正在心愿墙上公示');
    expect(stage.root.querySelector(`${at('wish/e2')} a[href="tel:07000000002"]`)).not.to.equal(null);
  });

  it('given 确认实现, confirms; given 还没办好 with a reason, it goes back', async () => {
    await open({ person: 'm-01' }, { view: 'mine', mode: 'elder' });
    await press(stage, `${at('wish/e1')} [data-action=dispute]`);
    await settle(stage);
    await type(stage, 'dialog.asks [name=why]', '毛毯太薄');
    await press(stage, 'dialog.asks [type=submit]');
    await settle(stage);
    expect(await stateOf('wish/e1')).to.equal('arranging');
  });

  it('given 撤回 by the person, it is off the wall after one question', async () => {
    await open({ person: 'm-01' }, { view: 'mine', mode: 'elder' });
    await carryOut(`${at('wish/e2')} [data-action=withdraw]`);
    expect(await stateOf('wish/e2')).to.equal('withdrawn');
  });

  it('given the consent taken back, the person part is gone and the wish ends with it', async () => {
    await open({ person: 'm-01' }, { view: 'mine', mode: 'elder' });
    await carryOut(`${at('wish/e2')} [data-action=eraseConsent]`);
    expect([(await stage.held('wish~person/e2'))?.data, await stateOf('wish/e2')]).to.deep.equal([null, 'withdrawn']);
  });
});

describe('<dangjian-wish-board>, 我认领的', () => {
  it('given a claim of nine days without contact, reminds, and goes on step by step to the person’s word', async () => {
    await open({ person: 'u-member' }, { view: 'claims' });
    expect(textOf(at('wish/a3')))
      .to.contain('认领已满 9 天')
      .and.to.contain('请联系联络员');
    await carryOut(`${at('wish/a3')} [data-action=meet]`);
    expect(await stateOf('wish/a3')).to.equal('arranging');
    expect(stage.root.querySelector(`${at('wish/a3')} [data-action=meet]`)).to.equal(null);
    await press(stage, `${at('wish/a3')} [data-action=finish]`);
    await settle(stage);
    await type(stage, 'dialog.asks [name=result]', '已送到家里');
    await press(stage, 'dialog.asks [type=submit]');
    await settle(stage);
    expect(await stateOf('wish/a3')).to.equal('confirming');
    expect(textOf(at('wish/a3'))).to.contain('等本人确认');
  });

  it('given 不能认领了, the place is free again', async () => {
    await open({ person: 'u-member' }, { view: 'claims' });
    await carryOut(`${at('wish/a3')} [data-action=giveUp]`);
    expect(await stateOf('wish/a3')).to.equal('open');
  });

  it('given none, shows the way to the wall', async () => {
    await open(
      { person: 'u-member', records: wishCounty().filter(({ ref }) => ref !== 'wish/a3') },
      { view: 'claims' },
    );
    await press(stage, '[data-wall]');
    expect(stage.view.view).to.equal('wall');
  });
});
