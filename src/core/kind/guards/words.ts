import { unfitForWall } from '../../rules/public-text.js';
import { beyondWishes } from '../../rules/wish-limits.js';
import type { Guards } from './guard.js';

/** What may be written where others read it. */
export const words: Guards = {
  /** Asks for no cash, debt or treatment (`rules/wish-limits`). */
  withinWishes: {
    say: '“{0}”里有这里不能办的事',
    fix: '钱款、债务和治疗请找所在单位或民政、医保；陪诊、代取药可以写',
    holds: (v, f) => !beyondWishes(String(v.now[f as string] ?? '')),
  },
  /** Fit for the wall: no number, no code to pay to, no door, no illness (`rules/public-text`). */
  impersonal: {
    say: '“{0}”要公示，里面像有电话、证件或银行卡号、收款码、门牌或病情',
    fix: '请改写“{0}”，只写想要什么；联系办法填在本人信息里',
    holds: (v, f) => unfitForWall(String(v.now[f as string] ?? '')) === null,
  },
};
