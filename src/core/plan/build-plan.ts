import type { Plot } from './arrange.js';
import type { Context } from './context.js';
import { doubtMeasure, findingsIn, withCells } from './findings.js';
import { type LayoutMaker, layoutMaker } from './layout.js';
import type { Node } from './outline.js';
import type { Group, Measure, Piece, PieceRole, Plan, Section, Span } from './shape.js';
import { trimmed } from './spans.js';
import type { Structure } from './structure.js';

/** The plan out of the structure of its text. `title` is where the title stands. */
export function buildPlan(context: Context, title: Span | null, structure: Structure): Plan {
  const { source, year } = context;
  const layout = layoutMaker(source);
  layout.begin('preamble', 0);
  if (title) {
    layout.begin('title', title[0]);
    layout.begin('preamble', title[1]);
  }
  const sections = structure.plots.map((plot) => buildSection(context, structure, plot, layout));
  layout.begin('remainder', structure.end);
  const pieces = layout.pieces();
  const plan: Plan = {
    title: title ? source.slice(...title).replace(/\s*\n\s*/g, '') : '',
    ...(year === undefined ? {} : { year }),
    source,
    preamble: wordsOf(source, pieces, 'preamble'),
    sections,
    remainder: wordsOf(source, pieces, 'remainder'),
    layout: pieces,
  };
  readOutside(context, plan);
  return plan;
}

/** All words of one role (and owner), piece under piece. */
function wordsOf(source: string, pieces: readonly Piece[], role: PieceRole): string {
  return pieces
    .filter((piece) => piece.role === role)
    .map(({ span }) => source.slice(...span).trim())
    .filter(Boolean)
    .join('\n');
}

function buildSection(context: Context, structure: Structure, plot: Plot, layout: LayoutMaker): Section {
  const { source, keyOf } = context;
  const { node } = plot;
  const heading = node ? structure.headingOf(node) : null;
  const title = heading ? source.slice(...heading) : '';
  const key = keyOf('s', title);
  const flat = node !== null && plot.measures[0] === node;
  if (!flat) layout.begin('text', plot.start, key);
  if (node && heading && !flat) {
    layout.begin('heading', node.start, key);
    layout.begin('text', behindStops(source, heading[1]), key);
  }
  const groupKeys = new Map<Node, string>();
  const groups = plot.groups.map((group): Group => {
    const at = source.slice(...structure.headingOf(group));
    const groupKey = keyOf('g', at);
    groupKeys.set(group, groupKey);
    return {
      key: groupKey,
      ordinal: group.ordinal,
      title: at,
      span: trimmed(source, [group.start, Math.min(group.end, structure.end)]),
    };
  });
  const measures = plot.measures.map((measure) => {
    const built = buildMeasure(context, structure, measure, groupKeys.get(measure.parent as Node));
    layout.begin('measure', measure.start, built.key);
    layout.begin('text', Math.min(measure.end, structure.end), key);
    return built;
  });
  const span = trimmed(source, [plot.start, Math.min(plot.end, structure.end)]);
  return {
    key,
    ordinal: node?.ordinal ?? '',
    title,
    text: '',
    span,
    groups,
    measures,
    items: [],
    annotations: [],
    dues: [],
  };
}

/** The stop behind a heading belongs to the heading. */
function behindStops(source: string, at: number): number {
  let end = at;
  while (end < source.length && /[。．.：:；;，,\s]/.test(source.charAt(end))) end++;
  return end;
}

function buildMeasure(context: Context, structure: Structure, node: Node, group: string | undefined): Measure {
  const { source, keyOf } = context;
  const span = trimmed(source, [node.start, Math.min(node.end, structure.end)]);
  const title = source.slice(...structure.headingOf(node));
  const key = keyOf('m', title);
  const read = findingsIn(context, span, key, descendants(node), node.depth);
  const found = node.cells ? withCells(context, read, node.cells) : read;
  doubtMeasure(context, span, key, found);
  return {
    key,
    ordinal: node.ordinal,
    title,
    text: source.slice(...span),
    span,
    ...(group ? { group } : {}),
    ...found,
  };
}

const descendants = (node: Node): Node[] => node.children.flatMap((child) => [child, ...descendants(child)]);

/** Words outside the measures: those of a section are read too; what they say of owners and time becomes doubts. */
function readOutside(context: Context, plan: Plan): void {
  const { source, doubts } = context;
  const sections = new Map(plan.sections.map((section) => [section.key, section]));
  for (const { role, span, key } of plan.layout) {
    if (role === 'measure' || role === 'heading' || role === 'title') continue;
    const found = findingsIn(context, trimmed(source, span), key ?? role);
    for (const { span: at, text, date } of found.dues) {
      doubts.add('DJ-P206', at, { words: text, offer: { set: 'due', text, ...(date ? { date } : {}) }, key });
    }
    for (const { span: at, units } of found.annotations)
      doubts.add('DJ-P208', at, { offer: { set: 'owners', units }, key });
    const section = role === 'text' ? sections.get(key ?? '') : undefined;
    if (!section) continue;
    const words = source.slice(...span).trim();
    section.text = section.text && words ? `${section.text}\n${words}` : section.text || words;
    for (const item of found.items) section.items.push(item);
    for (const annotation of found.annotations) section.annotations.push(annotation);
    for (const due of found.dues) section.dues.push(due);
  }
}
