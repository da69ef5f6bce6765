/** Surnames of two characters that are met in rolls; any other name has a surname of one. */
const longSurnames =
  '欧阳 上官 司马 诸葛 司徒 令狐 皇甫 尉迟 长孙 慕容 夏侯 轩辕 东方 独孤 南宫 端木 公孙 宇文 赫连 呼延'.split(' ');

/** 张三 → 张*, 欧阳修 → 欧阳*, 买买提·艾力 → 买**: the surname, then a star for each further character before the dot. */
export function maskName(name: string): string {
  const points = [...name.replace(/\s/g, '').replace(/[·•‧・].*$/, '')];
  const surname = longSurnames.includes(points.slice(0, 2).join('')) && points.length > 2 ? 2 : 1;
  return points.slice(0, surname).join('') + '*'.repeat(Math.max(points.length - surname, 1));
}

/** 13812345678 → 138****5678; a short number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}

/** Up to the township or street; everything behind it is left out, and all of it where something else stands before. */
export function maskAddress(address: string): string {
  const found = /^[\u4e00-\u9fff]{1,20}?(?:街道|乡|镇)/.exec(address.replace(/\s/g, ''));
  return found && !/[号栋幢室路巷]/.test(found[0]) ? `${found[0]}***` : '***';
}

/** A way of printing, chosen by what a text looks like; what is longer than a name or an address is not printed at all. */
export function maskText(text: string): string {
  if (text === '') return '';
  if (/^[\d\s+()-]{7,}$/.test(text)) return maskPhone(text);
  if (/[县区市乡镇村路街号栋]/.test(text)) return maskAddress(text);
  return [...text].length <= 12 ? maskName(text) : '（已填写）';
}
