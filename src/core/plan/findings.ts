import { unitsInBracket } from './annotation-words.js';
import { annotationsIn } from './annotations.js';
import { candidateOwners } from './candidate-owners.js';
import type { Context } from './context.js';
import type { Offer } from './doubts.js';
import { isTime } from './due-words.js';
import { dueOfCell, duesIn } from './dues.js';
import { inlineItems } from './inline-items.js';
import type { Node } from './outline.js';
import { quantitiesIn } from './quantities.js';
import { recurrencesIn } from './recurrences.js';
import type { Annotation, Due, Findings, Item, Span, UnitRole } from './shape.js';
import { apartFrom, byStart, trimmed } from './spans.js';
import type { Cell } from './table-rows.js';
import { namesIn } from './unit-names.js';
import { unsureDues } from './unsure-dues.js';

const ROLES: readonly string[] = ['lead', 'responsible', 'support', 'guide', 'person'] satisfies UnitRole[];

/** Items, owners and time limits in a stretch; what is unsure about them becomes doubts under `key`. */
export function findingsIn(
  context: Context,
  span: Span,
  key: string,
  nodes: readonly Node[] = [],
  depth = 0,
): Findings {
  const { source, year, rule, doubts } = context;
  const { sure, unsure } = annotationsIn(source, span, rule);
  const { dues, impossible } = duesIn(source, span, year);
  for (const { span: at, units } of unsure) {
    const offer: Offer = units.length > 0 ? { set: 'owners', units } : { set: 'look' };
    doubts.add('DJ-P203', at, { words: source.slice(...at), offer, key });
  }
  for (const due of impossible) doubts.add('DJ-P205', due.span, { words: due.text, key });
  return { items: itemsIn(context, span, key, nodes, depth), annotations: sure, dues };
}

function itemsIn({ source, keyOf }: Context, span: Span, key: string, nodes: readonly Node[], depth: number): Item[] {
  const numbered = nodes.map((node, i): Omit<Item, 'key' | 'text'> => {
    const end = nodes[i + 1]?.start ?? span[1];
    return {
      ordinal: node.ordinal,
      span: withinCell(source, trimmed(source, [node.start, end])),
      mark: 'number',
      level: node.depth - depth,
    };
  });
  const inline = inlineItems(source, span).map(({ ordinal, span: at }) => ({
    ordinal,
    span: withinCell(source, at),
    mark: 'inline' as const,
    level: 1,
  }));
  return [...numbered, ...inline]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((item) => {
      const text = source.slice(...item.span);
      return { key: keyOf('i', key + text.slice(0, 60)), ...item, text };
    });
}

/** An item of a row ends with its cell. */
function withinCell(source: string, [from, to]: Span): Span {
  const tab = source.slice(from, to).indexOf('\t');
  return tab < 0 ? [from, to] : trimmed(source, [from, from + tab]);
}

/** The cells of a row say who and when; words inside the text of the row are read as everywhere. */
export function withCells({ source, year }: Context, found: Findings, cells: readonly Cell[]): Findings {
  const annotations: Annotation[] = [];
  const dues: Due[] = [];
  for (const { column, span } of cells) {
    const at = trimmed(source, span);
    const words = source.slice(...at);
    if (!words || /^[—–\-/无]+$/.test(words)) continue;
    if (column === 'due') dues.push(dueOfCell(source, at, year));
    else if (ROLES.includes(column)) {
      const units =
        unitsInBracket(words, { firstLeads: false }) ??
        namesIn(words).map((name) => ({ name, role: column as UnitRole }));
      if (!isTime(words)) annotations.push({ span: at, units });
    }
  }
  const said = new Set(dues.map(({ text }) => text));
  return {
    items: found.items,
    annotations: [...annotations, ...apartFrom(found.annotations, annotations)].sort(byStart),
    dues: [...dues, ...apartFrom(found.dues, dues).filter(({ text }) => !said.has(text))].sort(byStart),
  };
}

/** What a measure leaves open: quantities, possible owners, possible dates, work that comes again. */
export function doubtMeasure({ source, doubts, year }: Context, span: Span, key: string, found: Findings): void {
  const recurrences = recurrencesIn(source, span);
  for (const { span: at, target } of apartFrom(apartFrom(quantitiesIn(source, span), found.dues), recurrences)) {
    doubts.add('DJ-P201', at, { words: source.slice(...at), offer: { set: 'target', target }, key });
  }
  for (const at of unsureDues(source, span)) {
    const { date, text } = dueOfCell(source, at, year);
    doubts.add('DJ-P204', at, { words: text, offer: { set: 'due', text, ...(date ? { date } : {}) }, key });
  }
  for (const { span: at, recurrence } of recurrences) {
    doubts.add('DJ-P207', at, { words: source.slice(...at), offer: { set: 'recurrence', recurrence }, key });
  }
  if (found.annotations.length > 0) return;
  for (const { name, span: at } of candidateOwners(source, span)) {
    doubts.add('DJ-P202', at, { words: name, offer: { set: 'owners', units: [{ name, role: 'responsible' }] }, key });
  }
}
