import type { JsonObject } from '../ports.js';
import type { Fields } from './fields.js';
import { own } from './own.js';

/**
 * The words that a person agrees to have shown, as they are read out: the first field, the others behind it in brackets;
 * `''` while the first is empty. 「一副老花镜（物质，长岭镇，80岁以上）」
 */
export function agreedWords(fields: Fields, of: readonly string[], data: JsonObject): string {
  const said = of.map((name) => {
    const value = String(own(data, name) ?? '').trim();
    return own(own(fields, name)?.options ?? {}, value) ?? value;
  });
  const [first = '', ...more] = said;
  const rest = more.filter((words) => words !== '').join('，');
  return first === '' || rest === '' ? first : `${first}（${rest}）`;
}
