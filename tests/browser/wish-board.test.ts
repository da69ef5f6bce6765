import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle } from './stage/stage.js';
import { wishCounty } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
const open = async (opening: Opening = {}, props: Partial<DangjianWishBoard> = {}) => {
  stage = await openOn('dangjian-wish-board', openCounty({ records: wishCounty(), ...opening }), props);
  return stage;
};
const faces = (): string[] =>
  [...stage.root.querySelectorAll('[data-face]')].map((one) => (one.textContent ?? '').trim());
const card = (ref: string): HTMLElement => stage.root.querySelector(`.wish-card[data-ref="${ref}"]`) as HTMLElement;

describe('<dangjian-wish-board>, the wall', () => {
  afterEach(() => closeStage(stage));

  it('given a member, offers what a member may use, and shows what hangs on the wall with the places left', async () => {
    await open({ person: 'u-member' });
    expect(faces()).to.deep.equal(['心愿墙', '我的心愿', '我认领的']);
    expect(card('wish/a2').textContent).to.contain('还需 2 人').and.to.contain('有人陪着下象棋');
    expect(card('wish/a3').textContent).to.contain('已有人帮忙');
    expect(card('wish/b1')).to.equal(null);
    expect(say(stage))
      .to.contain('这里不募捐、不收款、不转账')
      .and.to.contain('急事请直接打 120、110')
      .and.to.contain('个人信息怎么用');
  });

  it('given anybody, shows nothing of who wished or who helps', async () => {
    await open();
    expect(stage.root.querySelector('.wall')?.textContent).not.to.match(/欧阳|1380|和平村|教育局|认领人 陈|u-/);
  });

  it('given 我来认领, asks how, claims, and offers the way back', async () => {
    await open({ person: 'u-member' });
    card('wish/a1').querySelector<HTMLElement>('[data-action=claim]')?.click();
    await settle(stage);
    await press(stage, 'dialog.asks [type=submit]');
    await settle(stage);
    expect((await stage.held('wish/a1'))?.state).to.equal('claimed');
    await press(stage, '[data-undo]');
    await settle(stage);
    expect((await stage.held('wish/a1'))?.state).to.equal('open');
  });
});
