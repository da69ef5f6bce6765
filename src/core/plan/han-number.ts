const DIGITS = '零一二三四五六七八九';
const narrowDigits = (text: string): string =>
  text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** One Chinese or Arabic digit; NaN for anything else. 〇, ○ and the letter O all stand for zero in typed years. */
function digit(char: string): number {
  if (char === '两') return 2;
  if (char === '〇' || char === '○' || char === 'O') return 0;
  const at = DIGITS.indexOf(char);
  return at >= 0 ? at : Number.NaN;
}

/** 1 for `1`, `１` and `一`; 23 for `二十三`; 120 for `一百二十`; `null` for what is no number below 10,000. */
export function numberOf(text: string): number | null {
  const plain = narrowDigits(text);
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  let total = 0;
  let held = 0;
  for (const char of plain) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : 0;
    const value = digit(char);
    if (unit) {
      total += (held || 1) * unit;
      held = 0;
    } else if (Number.isNaN(value)) return null;
    else held = value;
  }
  return plain ? total + held : null;
}

/** 2026 for `2026` and `二〇二六`; `null` for anything else. */
export function yearOf(text: string): number | null {
  const plain = narrowDigits(text);
  if (/^[12]\d{3}$/.test(plain)) return Number(plain);
  const digits = [...plain].map(digit);
  if (digits.length !== 4 || digits.some(Number.isNaN)) return null;
  const year = Number(digits.join(''));
  return year >= 1000 && year < 3000 ? year : null;
}
