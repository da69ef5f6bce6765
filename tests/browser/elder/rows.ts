/** How a row is held: measured here on every screen, or by another test. What only a person sees is in the decision record. */
export type Held = { measured: string } | { test: string };

export interface Row {
  row: string;
  asks: string;
  /** What is counted: CSS px, a ratio, characters. Where 工作版 asks less, both stand. */
  figure: string;
  held: Held;
}

/** Figures of the two modes: 长辈版 and 工作版. */
export const figures = {
  elder: { text: 18, largest: 30, lineHeight: 1.3, characters: 40, main: 60, gap: 8, target: 44 },
  staff: { text: 14, largest: 20, lineHeight: 1.3, characters: Number.POSITIVE_INFINITY, main: 32, gap: 0, target: 32 },
} as const;

const measured = (file: string): Held => ({ measured: file });
const test = (file: string): Held => ({ test: file });

/** What eyes and hands of sixty to ninety need; the sources are named in docs/decisions/eyes-and-hands.md. */
export const rows: readonly Row[] = [
  { row: 'E1', asks: 'base text', figure: '≥ 18 px, staff ≥ 14 px', held: measured('text-checks.ts') },
  { row: 'E2', asks: 'largest step: titles, main actions', figure: '≥ 30 px', held: measured('text-checks.ts') },
  { row: 'E3', asks: 'a size switch that is remembered', figure: '20 / 24 / 30 px', held: measured('hands.test.ts') },
  { row: 'E4', asks: 'line height', figure: '≥ 1.3', held: measured('text-checks.ts') },
  { row: 'E5', asks: 'gap between paragraphs', figure: '≥ 1.3 × line gap', held: measured('text-checks.ts') },
  { row: 'E6', asks: 'line length', figure: '≤ 40 characters', held: measured('text-checks.ts') },
  { row: 'E7', asks: 'contrast of text', figure: '≥ 7 : 1', held: measured('colour.test.ts') },
  { row: 'E8', asks: 'borders, icons, focus ring', figure: '≥ 3 : 1', held: measured('colour.test.ts') },
  { row: 'E9', asks: 'nothing by colour alone', figure: 'a word in each chip', held: measured('target-checks.ts') },
  { row: 'E10', asks: 'main targets', figure: '≥ 60 px, gap ≥ 8; staff ≥ 32', held: measured('target-checks.ts') },
  { row: 'E11', asks: 'other targets', figure: '≥ 44 px; staff ≥ 32', held: measured('target-checks.ts') },
  { row: 'E12', asks: 'a ticked row is all target', figure: 'its four corners', held: measured('target-checks.ts') },
  { row: 'E13', asks: 'dragging has another way', figure: 'keys only', held: measured('hands.test.ts') },
  { row: 'E14', asks: 'plain clicks are enough', figure: 'a journey', held: test('tests/elder/source.test.ts') },
  { row: 'E15', asks: 'everything by keyboard', figure: 'every control', held: measured('keys.ts') },
  { row: 'E16', asks: 'focus seen, never covered', figure: '≥ 2 px, 3 : 1', held: measured('keys.ts') },
  { row: 'E17', asks: 'an extra-large pointer', figure: '48–128 px', held: measured('ease.test.ts') },
  { row: 'E18', asks: 'reading aloud, with a stop and a hook', figure: 'zh-CN', held: measured('ease.test.ts') },
  { row: 'E19', asks: 'no time limit', figure: 'no clock in an element', held: test('tests/elder/source.test.ts') },
  { row: 'E20', asks: 'messages with an action stay', figure: '撤销 by key', held: measured('hands.test.ts') },
  { row: 'E21', asks: 'undo or confirm', figure: 'each command', held: test('tests/elder/kinds.test.ts') },
  { row: 'E22', asks: 'nothing is asked twice', figure: 'no form', held: test('tests/elder/kinds.test.ts') },
  { row: 'E23', asks: 'no captcha; paste is allowed', figure: 'none', held: test('tests/elder/source.test.ts') },
  { row: 'E24', asks: 'nothing floats', figure: 'no position: fixed', held: test('tests/elder/source.test.ts') },
  { row: 'E25', asks: 'plain words, no button without', figure: 'none', held: test('tests/elder/words.test.ts') },
  { row: 'E26', asks: 'help in one place, by tel:', figure: 'each view', held: measured('target-checks.ts') },
  { row: 'E27', asks: 'one column, one main action', figure: '≤ 480 px', held: measured('room-checks.ts') },
  { row: 'E28', asks: 'no sideways scroll, zoomed too', figure: '320, 640 px', held: measured('room-checks.ts') },
  { row: 'E29', asks: 'wider text spacing', figure: 'nothing clipped', held: measured('room-checks.ts') },
  { row: 'E30', asks: 'larger type of the device', figure: '130, 160, 190 %', held: measured('room-checks.ts') },
  { row: 'E31', asks: 'forced colours', figure: 'states by border', held: measured('colour.test.ts') },
  { row: 'E32', asks: 'dark, more contrast, less motion', figure: '0 s', held: measured('colour.test.ts') },
  { row: 'E33', asks: 'the tree of a screen reader', figure: 'as written in trees/', held: measured('trees.ts') },
  { row: 'E34', asks: 'saved, failed, loading are spoken', figure: 'role', held: measured('target-checks.ts') },
  { row: 'E35', asks: 'references stay in one root', figure: 'axe', held: measured('colour.test.ts') },
  { row: 'E36', asks: 'Enter in a pinyin list', figure: 'does nothing', held: measured('hands.test.ts') },
  { row: 'E37', asks: 'rare characters in names', figure: '𠮷 㛃 䶮', held: measured('hands.test.ts') },
  { row: 'E38', asks: 'no shortcut of one key', figure: 'none', held: measured('hands.test.ts') },
  { row: 'E39', asks: 'an error by its field', figure: 'input kept', held: measured('hands.test.ts') },
  { row: 'E40', asks: 'focus survives a move', figure: 'same card', held: measured('hands.test.ts') },
];
