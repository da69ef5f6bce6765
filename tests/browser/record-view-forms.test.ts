import { expect } from 'chai';
import { honor } from '../../examples/honor.js';
import type { DangjianRecordView } from '../../src/components/record-view/define.js';
import type { Kind } from '../../src/core/index.js';
import '../../src/components/record-view/define.js';
import { countyRecords } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openStage, press, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage;
const open = async (opening: Opening, props: Partial<DangjianRecordView>): Promise<Stage> => {
  stage = await openStage(openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const ticked = (): string[] =>
  [...stage.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
    .filter((box) => box.checked)
    .map((box) => box.id);
const flaw = (name: string): string => stage.root.querySelector(`#e-${name}`)?.textContent ?? '';

async function fillWish(): Promise<void> {
  await type(stage, '#q-name', '欧阳修文');
  await type(stage, '#q-title', '想要一台大按键的收音机');
  await type(stage, '#q-category', 'goods');
  await type(stage, '#q-unit', 'yx.b1');
}

describe('<dangjian-record-view>, a new wish', () => {
  it('asks for the person first, then the consents in a box apart, none ticked, then for the wish; nothing twice', async () => {
    await open({}, { kind: 'wish' });
    await press(stage, '[data-make]');
    const names = [...stage.root.querySelectorAll<HTMLInputElement>('.maker [name]')].map((control) => control.name);
    expect(names.slice(0, 4)).to.deep.equal(['name', 'phone', 'address', 'detail']);
    expect(names.indexOf('consentShow')).to.be.below(names.indexOf('title'));
    expect(new Set(names).size).to.equal(names.length);
    expect(ticked()).to.deep.equal([]);
    expect(stage.root.querySelectorAll('fieldset.consents [type=checkbox]')).to.have.length(4);
    expect(say(stage)).to.contain(
      '同意云溪县委老干部局和本支部联络员为办理这个心愿使用我的姓名、电话和住址，办结后30天内删除。',
    );
    expect(say(stage)).to.contain('随时可以撤回，打电话或').and.to.contain('撤回不影响以后再提。');
    expect(say(stage)).to.contain('急事请直接打 120、110').and.to.contain('这里不募捐、不收款、不转账');
  });

  it('says to the person what will be shown, to whom and until when, before the box is ticked; and files just that', async () => {
    await open({}, { kind: 'wish' });
    stage.cut('DJ-N001');
    await press(stage, '[data-make]');
    expect(say(stage)).to.contain(
      '另外同意把下面这段话公示，范围：本县各单位和离退休党支部，到__年__月__日。里面没有我的姓名、电话、门牌和病情。',
    );
    await fillWish();
    await type(stage, '#q-consentUntil', '2026-12-31');
    const form = stage.root.querySelector('.maker');
    form?.dispatchEvent(new Event('change'));
    await stage.view.updateComplete;
    expect(say(stage)).to.contain('范围：本县各单位和离退休党支部，到2026年12月31日。里面没有');
    const words = '想要一台大按键的收音机（物质）';
    expect(stage.root.querySelector('.agreed')?.textContent).to.equal(words);
    await press(stage, '#q-consentUse');
    await press(stage, '#q-consentShow');
    await press(stage, '.maker button.main');
    await settle(stage);
    const [person] = stage.workspace.outbox.map(({ command }) => command.input);
    expect(person).to.include({ consentShow: true, consentUntil: '2026-12-31', consentTo: words });
  });

  it('given words that were changed after the consent, says that it counts no more, and opens the box unticked', async () => {
    await open({}, { kind: 'wish', view: 'wish/w1' });
    expect(say(stage)).not.to.contain('原来的同意不再算数');
    closeStage(stage);
    const records = countyRecords().map((one) =>
      one.ref === 'wish/w1' ? { ...one, data: { ...one.data, title: '想要一台新收音机' } } : one,
    );
    await open({ records }, { kind: 'wish', view: 'wish/w1' });
    expect(say(stage)).to.contain('要公示的话改过了，原来的同意不再算数').and.to.contain('「想要一台新收音机（物质');
    await press(stage, '.person [data-action=edit]');
    expect(ticked()).not.to.include('q-consentShow');
  });

  it('given gaps, says so by each field at once, keeps what was typed, and stores nothing', async () => {
    await open({}, { kind: 'wish' });
    await press(stage, '[data-make]');
    await type(stage, '#q-phone', '13800001234');
    await press(stage, '.maker button.main');
    await settle(stage);
    expect([flaw('name'), flaw('title'), flaw('category')].every((text) => text.includes('没有填'))).to.equal(true);
    expect(stage.root.activeElement?.id).to.equal('q-name');
    expect(stage.root.querySelector<HTMLInputElement>('#q-phone')?.value).to.equal('13800001234');
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('given no consent, or a wish that is none, keeps neither part', async () => {
    stage = await openStage(openCounty({ cut: 'DJ-N001' }), { kind: 'wish' });
    closeStage(stage);
    await open({}, { kind: 'wish' });
    await press(stage, '[data-make]');
    await fillWish();
    await press(stage, '.maker button.main');
    await settle(stage);
    expect(flaw('consentUse')).to.contain('本人同意');
    await press(stage, '#q-consentUse');
    await type(stage, '#q-title', '想借钱看病');
    await press(stage, '.maker button.main');
    await settle(stage);
    expect(flaw('title')).to.contain('这里不能办的事');
    await type(stage, '#q-title', '身份证430000193001010011');
    await press(stage, '.maker button.main');
    await settle(stage);
    expect(flaw('title')).to.contain('身份证号码');
    expect(stage.workspace.list('wish~person')).to.have.length(1);
  });

  it('given all that is needed, keeps the person part, then the wish, which waits for it', async () => {
    await open({}, { kind: 'wish' });
    stage.cut('DJ-N001');
    await press(stage, '[data-make]');
    await fillWish();
    await press(stage, '#q-consentUse');
    await press(stage, '.maker button.main');
    await settle(stage);
    const [person, wish] = stage.workspace.outbox.map(({ command }) => command);
    expect([person?.kind, wish?.kind, wish?.after]).to.deep.equal(['wish~person', 'wish', person?.id]);
    expect(person?.ref).to.equal(wish?.ref.replace('wish/', 'wish~person/'));
    expect(Object.keys(wish?.input ?? {})).not.to.include.members(['name']);
    expect(stage.root.querySelector('h2')?.textContent).to.equal('想要一台大按键的收音机');
  });
});

describe('<dangjian-record-view>, a kind of an integrator', () => {
  it('draws its list and its form without a line of code for it', async () => {
    await open({ kinds: [honor as unknown as Kind] }, { kind: 'demo.honor' });
    await press(stage, '[data-make]');
    await type(stage, '#q-title', '最美银发志愿者');
    await type(stage, '#q-unit', 'yx.b1');
    await type(stage, '#q-by', '县委老干部局');
    await press(stage, '.maker button.main');
    await settle(stage);
    await press(stage, '[data-action=publish]');
    await settle(stage);
    await press(stage, '.back');
    expect(say(stage)).to.contain('已公布1').and.to.contain('最美银发志愿者');
  });
});

describe('<dangjian-record-view>, an edit', () => {
  it('sends only what was changed, so that nobody is overwritten by a copy of the old', async () => {
    await open({}, { kind: 'task', view: 'task/2026-yx.1' });
    stage.cut('DJ-N001');
    await press(stage, '[data-action=edit]');
    await type(stage, 'dialog #q-due', '2026-09-30');
    await press(stage, 'dialog button.main');
    await settle(stage);
    const input = stage.workspace.outbox[0]?.command.input ?? {};
    expect(input.due).to.equal('2026-09-30');
    expect(Object.keys(input)).not.to.include.members(['title', 'sentence', 'unit']);
  });

  it('given a box that was left, keeps nothing; given one that needs a guard, says what it needs', async () => {
    await open({}, { kind: 'task', view: 'task/2026-yx.4' });
    await press(stage, '[data-action=handOver]');
    await press(stage, 'dialog button.main');
    await settle(stage);
    expect(flaw('person')).to.contain('请先填写“责任人”');
    await press(stage, 'dialog [type=button]:not(.plain)');
    expect(stage.root.querySelector('dialog')?.open).to.equal(false);
    expect(stage.workspace.outbox).to.deep.equal([]);
  });
});
