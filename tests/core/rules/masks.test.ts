import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/core/rules/masks.js';

describe('a mask', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['买买提·艾力', '买**'],
    ['𠮷野', '𠮷*'],
    ['王', '王*'],
    ['13812345678', '138****5678'],
    ['0731-8400123', '073****0123'],
    ['云溪县长岭镇和平村3组12号', '云溪县长岭镇***'],
    ['和平小区3栋', '***'],
    ['腿脚不便，上下楼要人扶，每周去两次医院', '（已填写）'],
    ['', ''],
  ])('given %s, prints %s', (text, printed) => expect(maskText(text)).toBe(printed));
});
