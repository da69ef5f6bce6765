import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIdNumber } from '../../../src/core/rules/id-number.js';
import { unfitForWall } from '../../../src/core/rules/public-text.js';
import { beyondWishes } from '../../../src/core/rules/wish-limits.js';

/** What people do wish, in their own words. */
const good = [
  ...['一副老花镜', '想要一台大按键的收音机', '5号电池两节', '7号电池一盒', '手机教一教', '想听党课', '一把轮椅'],
  ...[
    '一张助行器',
    '助听器换电池',
    '去红色基地看看',
    '陪诊一次',
    '请人代取药',
    '陪看病',
    '陪我去医院取药',
    '微信怎么用',
    '二维码怎么扫',
    '社保卡套',
    '轮椅坡道',
    '康复治疗陪同',
  ],
  ...['陪同去做康复治疗', '接送做康复治疗', '代办医保手续', '量血压的血压计', '一块老年智能手表', '想要钱包一个'],
  ...['不要钱的理发', '想学手机付款', '教我用微信发红包给孙子', '防贷款诈骗的讲座', '想看古钱币展览', '盲道修一修'],
  ...['想看空中风景', '一对哑铃', '两室一厅的扶手', '想要一室内晾衣架', '家住3楼，装个扶手', '坐3号线去看看'],
  ...['1路公交怎么坐', '人民公园3号门见', '想看看那一栋老楼', '2026年10月25日过生日', '2026-10-25过生日'],
  ...['2026.10.25一起包饺子', '2026/10/25看戏', '10月25日至11月3日', '2026-10-25—2026-11-03', '10.25-11.3看展'],
  ...['上午9:00-11:00陪聊', '8:30—11:30，14:00—17:00都行', '2026-10-25 14:30见', '二〇二六年十月二十五日'],
  ...['1949-10-01的老照片', '1921—2021纪念册', '想看2025、2026年的《老年报》', '一九四九年入伍合影', '70多岁想学书法'],
  ...[
    '500-1000元的收音机',
    '1000—2000元的电视',
    '20000毫安的充电宝',
    '90后来聊天',
    '打12345怎么说',
    '每周一、三、五下午',
  ],
  ...['一二三四五楼梯装灯', '三十年党龄纪念章', '100度老花镜', '第3单元的课文大字版', '想和3名党员一起学'],
];

/** What would tell everybody where to ring, whom to pay, where to knock or what is wrong with somebody. */
const held: readonly (readonly [string, ReturnType<typeof unfitForWall>])[] = [
  ['联系13800001111', '号码'],
  ['找１３８ ０００ ０１１１１', '号码'],
  ['一三八〇〇〇〇一一一一', '号码'],
  ['电话幺三八零零零零幺幺幺幺', '号码'],
  ['壹叁捌零零零零壹壹壹壹', '号码'],
  ['138零零零零1111', '号码'],
  ['①③⑧⓪⓪⓪⓪①①①①', '号码'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣1️⃣1️⃣1️⃣', '号码'],
  ['138、0000、1111', '号码'],
  ['138/0000/1111', '号码'],
  ['138，0000，1111', '号码'],
  ['1 3 8 0 0 0 0 1 1 1 1', '号码'],
  ['(0731)8400123', '号码'],
  ['0731-84001234', '号码'],
  ['8400 1234', '号码'],
  ['8400123', '号码'],
  ['+86 138 0000 1111', '号码'],
  ['卡号6222 0000 0000 0000', '号码'],
  ['6222020200112233445', '号码'],
  ['110101184903074514', '号码'],
  ['110101/18490307/4514', '号码'],
  ['110101 1949-03-07 4514', '号码'],
  ['11010118490307451X', '号码'],
  ['加我微信聊', '号码'],
  ['微信：lao_li88', '号码'],
  ['QQ 1234567a', '号码'],
  ['写信到li@example.cn', '号码'],
  ['幺三八，零零零零，幺幺幺幺', '号码'],
  ['扫二维码付', '收款码'],
  ['支付宝账号在门上', '收款码'],
  ['四号楼五零二', '门牌'],
  ['三栋五〇二', '门牌'],
  ['脑卒中以后想练字', '病情'],
  ['痛风，想要拐杖', '病情'],
  ['扫收钱码给我', '收款码'],
  ['打赏码见门口', '收款码'],
  ['支付码在群里', '收款码'],
  ['https://example.cn/pay', '收款码'],
  ['www.example.cn', '收款码'],
  ['3号楼502', '门牌'],
  ['送到3栋502室', '门牌'],
  ['12幢', '门牌'],
  ['3单元', '门牌'],
  ['朝阳路12号送报', '门牌'],
  ['幸福巷八号', '门牌'],
  ['和平村3组12号', '门牌'],
  ['五〇二室', '门牌'],
  ['502房', '门牌'],
  ['3-2-502', '门牌'],
  ['老干部大院8号院', '门牌'],
  ['糖尿病人用的饭', '病情'],
  ['偏瘫要人扶', '病情'],
  ['高血压，要血压计', '病情'],
  ['卧床，想有人说话', '病情'],
  ['耳聋，要助听器', '病情'],
  ['得了中风想聊天', '病情'],
  ['骨折后要轮椅', '病情'],
  ['透析接送', '病情'],
  ['帕金森用的勺子', '病情'],
  ['残疾人用的扶手', '病情'],
  ['刚做完化疗', '病情'],
  ['住院期间送饭', '病情'],
  ['阿尔茨海默，要定位手环', '病情'],
];

/** What a wish cannot be: money, debt, paying for treatment. */
const money = [
  ...['给点现金', '要点现钞', '几张钞票', '借 钱修房', '还债', '欠款太多', '转账200元', '打钱给我', '捐款', '发起众筹'],
  ...[
    '出一次手术费',
    '住院费',
    '医药费',
    '出治疗费',
    '想治病',
    '做个手术',
    '药钱不够',
    '困难补助',
    '慰问金',
    '要钱',
    '补助金',
    '还房贷',
    '孙子的学费',
    '看病的钱',
    '代付药费',
  ],
];

describe('words for the wall', () => {
  it.each(good)('%s passes', (text) => expect([unfitForWall(text), beyondWishes(text)]).toEqual([null, false]));

  it.each(held)('%s is held back: %s', (text, why) => expect(unfitForWall(text)).toBe(why));

  it.each(money)('%s is no wish here', (text) => expect(beyondWishes(text)).toBe(true));
});

const separators = [
  ' ',
  '-',
  '.',
  '/',
  '·',
  '_',
  '—',
  ',',
  '，',
  '、',
  '*',
  '+',
  '|',
  '\u200b',
  '\u3000',
  '－',
  '~',
  '@',
];
const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((d) => d.join(''));
const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const landline = fc.tuple(fc.constantFrom('010', '0731', '0991'), digits(8)).map((parts) => parts.join(''));
const card = fc
  .tuple(fc.constantFrom('62', '4', '5'), digits(15))
  .map(([bank, rest]) => bank + rest.slice(bank.length - 1));
const identity = fc
  .tuple(
    fc.constantFrom('11', '43', '65'),
    digits(4),
    fc.constantFrom('18490307', '19881231'),
    digits(3),
    fc.constantFrom('4', 'X'),
  )
  .map((parts) => parts.join(''));
const dresses: ((digit: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? ''),
  (text) => text.replace(/\d/g, (digit) => '〇壹贰叁肆伍陆柒捌玖'[Number(digit)] ?? ''),
];
const between = fc.array(fc.constantFrom('', '', ...separators), { minLength: 18, maxLength: 18 });
const parted = (text: string, gaps: readonly string[]) =>
  [...text].map((one, place) => (place < text.length - 1 ? one + gaps[place] : one)).join('');

describe('a number of a person', () => {
  it('given any separators between its digits, in any digits that people write, is seen', () => {
    fc.assert(
      fc.property(
        fc.oneof(mobile, landline, card, identity),
        between,
        fc.constantFrom(...dresses),
        (number, gaps, dress) => unfitForWall(`找${dress(parted(number, gaps))}问`) === '号码',
      ),
      { numRuns: 1000 },
    );
  });

  it('given one separator throughout, is seen as an identity number wherever it is typed', () => {
    fc.assert(
      fc.property(
        identity,
        fc.constantFrom(...separators, ':', '：', '。', '   '),
        fc.constantFrom(...dresses),
        (number, gap, dress) => holdsIdNumber(`证${dress(parted(number, Array(18).fill(gap)))}号`),
      ),
    );
  });
});
