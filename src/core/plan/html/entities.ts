/** Named characters that editors and office programs write into pages; all others stay as they are typed. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u3000',
    thinsp: '\u2009',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '《',
    raquo: '》',
    lang: '〈',
    rang: '〉',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    middot: '·',
    bull: '•',
    times: '×',
    deg: '°',
    plusmn: '±',
    permil: '‰',
    sect: '§',
    copy: '©',
    reg: '®',
    yen: '¥',
    star: '☆',
    starf: '★',
    lpar: '（',
    rpar: '）',
    shy: '',
    zwnj: '',
    zwj: '',
  }),
);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
