import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import '../../src/components/wish-board/define.js';
import type { WorkspaceAsk } from '../../src/components/parts/workspace-link.js';
import { branchRecords, dayFrom, meeting, studiedBranch } from './stage/branch-records.js';
import { openCounty, type Person, settings } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle } from './stage/stage.js';
import { wishCounty } from './stage/wish-records.js';

type Tag = 'dangjian-wish-board' | 'dangjian-study-checkin';
/** A place on screen: who looks, at what, in which mode, and what is pressed to come there. */
interface Place {
  tag: Tag;
  person: Person;
  props?: Record<string, string>;
  presses?: readonly string[];
  cut?: true;
}
const wishes = (person: Person, view: string, ...presses: string[]): Place => ({
  ...{ tag: 'dangjian-wish-board', person, props: { view }, presses },
});
const study = (person: Person, view = 'list', ...presses: string[]): Place => ({
  ...{ tag: 'dangjian-study-checkin', person, props: { view, mode: person === 'm-01' ? 'elder' : 'staff' }, presses },
});

const [wall, mine, claims, desk, rounds] = [
  wishes('u-member', 'wall'),
  { ...wishes('m-01', 'mine'), props: { view: 'mine', mode: 'elder' } },
  wishes('u-member', 'claims'),
  wishes('u-office', 'desk'),
  wishes('u-office', 'rounds'),
];
const list = wishes('u-office', 'list');
const telling = wishes('u-liaison', 'wall', '[data-make]');
const wish = wishes('u-office', 'list', '[data-open="wish/b1"]');
const wishPhoto = wishes('u-liaison', 'list', '[data-open="wish/d4"]', '[data-action=keepPhoto]');
const settling = wishes('u-office', 'desk', '[data-ref="wish/d3"] [data-action=settle]');
const unsent: Place = { ...wishes('u-liaison', 'desk', '[data-ref="wish/b3"] [data-action=submit]'), cut: true };
const [member, keeper] = [study('m-01'), study('u-liaison')];
const held = study('u-liaison', 'session/s1');
const planning = study('u-liaison', 'list', '[data-plan]');
const calling = study('u-liaison', 'list', '[data-record]', '[data-type=study]');
const sheet = study('u-liaison', 'session/s1', '[data-sheet]');
const came: Place = { ...study('m-01', 'list', '[data-come]'), cut: true };

/** Each sentence, word for word, and every place where it must stand. */
const table: readonly (readonly [sentence: string, ...places: Place[]])[] = [
  ['本页面为非涉密页面，严禁录入、上传国家秘密、工作秘密和不宜公开的内部资料。', telling, planning, settling],
  ['同意云溪县委老干部局和本支部联络员为办理这个心愿使用我的姓名、电话和住址，办结后30天内删除。', telling],
  ['另外同意为此使用我填写的身体情况。', telling],
  [
    '另外同意把下面这段话公示，范围：本县各单位和离退休党支部，到__年__月__日。里面没有我的姓名、电话、门牌和病情。',
    telling,
  ],
  ['随时可以撤回，打电话或点这里，撤回不影响以后再提。', telling, wish],
  ['代办人', telling],
  ['与本人关系', telling],
  ['本人知道并同意', telling],
  [
    '微心愿由组织核实、统一对接。这里不募捐、不收款、不转账；有人借此要钱，请拨打110。',
    ...[wall, mine, claims, desk, rounds, list, telling, wish],
  ],
  ['学习自愿。记录只给本人和本支部整理资料用，不计分、不排名、不统计时长、不作考评。', member, keeper, held],
  [
    '到会情况由支部如实登记，纸质记录同样有效。请假原因只有本支部书记、联络员看得到。',
    ...[member, keeper, held, calling],
  ],
  ['可以不传，不影响办结。请不要拍到病历、证件、门牌和孩子。', wishPhoto, sheet],
  [
    '意见建议、投诉：0700-0000001　不会用？找小周，电话0700-0000002',
    ...[wall, mine, desk, telling, wish, member, keeper, held, planning, calling],
  ],
  ['查看完整信息会留下记录。', list, wishes('u-office', 'list', '[data-open="wish/b1"]', '[data-action=reveal]')],
  ['用完请点“退出并清除本机记录”。', wall, mine, desk, member, keeper],
  ['已保存，尚未报送', unsent],
  ['记下了，有网再交', came],
  ['急事请直接打 120、110，或打云溪县委老干部局。这里不处理急事。', wall, mine, desk, telling],
  ['个人信息怎么用', wall, mine, desk, member, keeper],
  ['办结后30天内删除', wall, mine],
  ['请假原因和照片两年后删除', member, keeper],
  ['正等人来帮忙', mine],
  ['请您看看办好了没有', mine],
  ['读给我听', mine, member],
  ['找人帮忙', member],
  ['我来了', member],
  ['有事不能来', member],
];

let stage: Stage;
let stop = (): void => undefined;
/** A host that has a voice of its own; a meeting of this morning is still to come at any hour of the day. */
async function openAt({ tag, person, props = {}, presses = [], cut }: Place): Promise<void> {
  const today = meeting('s2', 'held', { title: '老党员讲修水库的故事' });
  const records =
    tag === 'dangjian-wish-board'
      ? wishCounty()
      : [...studiedBranch(6).filter(({ ref }) => ref !== 'session/s2'), today];
  const county = openCounty({ person, records, photos: true });
  const answer = (event: Event): void =>
    (event as CustomEvent<WorkspaceAsk>).detail.answer(county.workspace, { ...settings, speak: () => undefined });
  document.addEventListener('dangjian-workspace', answer);
  stop = () => document.removeEventListener('dangjian-workspace', answer);
  stage = (await openOn(tag, county, props)) as Stage;
  if (cut) stage.cut('DJ-N001');
  for (const selector of presses) {
    await press(stage, selector);
    await settle(stage);
  }
}
afterEach(() => {
  stop();
  closeStage(stage);
});

/** As a reader has it before the eyes: no blanks between what stands in pieces. */
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('sentences that stand on screen word for word', () => {
  const places = new Map<string, { place: Place; sentences: string[] }>();
  for (const [sentence, ...some] of table) {
    for (const place of some) {
      const key = JSON.stringify(place);
      const known = places.get(key) ?? { place, sentences: [] };
      known.sentences.push(sentence);
      places.set(key, known);
    }
  }
  for (const { place, sentences } of places.values()) {
    const where = [place.tag, place.person, ...Object.values(place.props ?? {}), ...(place.presses ?? [])].join(' ');
    it(`given ${where}, ${sentences.length} of them stand there`, async () => {
      await openAt(place);
      for (const sentence of sentences) expect(bare(say(stage)), sentence).to.contain(bare(sentence));
    });
  }

  it('given a meeting of tomorrow at nine, an old person reads when, where and what, hears it read, and has whom to ask', async () => {
    const next = meeting('s1', 'noticed', {
      on: dayFrom(1),
      sittings: [{ on: dayFrom(1), from: '09:00', place: '活动室' }],
    });
    const county = openCounty({ person: 'm-01', records: [...branchRecords(3), next] });
    stage = (await openOn('dangjian-study-checkin', county, { mode: 'elder' })) as Stage;
    expect(stage.root.querySelector('.next-words')?.textContent).to.equal('明天上午九点，活动室，有一次学习');
    expect([...stage.root.querySelectorAll('.next .actions > *')].map((one) => one.textContent?.trim())).to.deep.equal([
      '有事不能来',
      '找人帮忙',
    ]);
  });
});
