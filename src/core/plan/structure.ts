import { type Plot, plotsOf } from './arrange.js';
import type { DoubtList } from './doubts.js';
import { headingSpan } from './heading.js';
import { doubtNumbers } from './numbering-doubts.js';
import { isDivided, isOrienting, measuresOf, type Node, outlineOf } from './outline.js';
import type { Reading } from './read-document.js';
import type { Span } from './shape.js';
import { trimmed } from './spans.js';
import { tailStart } from './tail.js';

/** Sections and measures as places in the source, before they get words. */
export interface Structure {
  plots: Plot[];
  /** Where the last measure ends and the remainder begins. */
  end: number;
  headingOf(node: Node): Span;
}

/** An undivided section with fewer characters has nothing in it that could be a task. */
const WORTH_OFFERING = 20;

export function structureOf(source: string, { points, bodyStart, bodyEnd }: Reading, doubts: DoubtList): Structure {
  const { roots, nodes } = outlineOf(points, bodyEnd);
  const headings = new Map<Node, Span>();
  nodes.forEach((node, i) => {
    const end = Math.min(nodes[i + 1]?.start ?? bodyEnd, node.end);
    const [from, to] = node.kind === 'row' && node.title ? node.title : [node.bodyAt, end];
    headings.set(node, trimmed(source, node.kind !== 'row' && node.title ? node.title : headingSpan(source, from, to)));
  });
  const headingOf = (node: Node): Span => headings.get(node) ?? [node.start, node.start];
  const titleOf = (node: Node): string => source.slice(...headingOf(node));
  const chosen = measuresOf(roots, titleOf);
  const plots = plotsOf(roots, chosen, [bodyStart, bodyEnd]);
  const last = plots[plots.length - 1];
  const measures = plots.flatMap((plot) => plot.measures);
  const tail =
    last && last.measures.length > 0 ? tailStart(source, measures, (node) => headingOf(node)[1], bodyEnd) : null;
  doubtNumbers(source, nodes, doubts);
  const groups = new Set(plots.flatMap((plot) => plot.groups));
  for (const node of [...plots.flatMap((plot) => plot.node ?? []), ...groups]) {
    const title = titleOf(node);
    const span = trimmed(source, [node.start, Math.min(node.end, tail ?? bodyEnd)]);
    // Among divided （一）, one of a single line is work all the same.
    const worth = groups.has(node) || span[1] - headingOf(node)[1] >= WORTH_OFFERING;
    if (chosen.has(node) || isDivided(node) || isOrienting(title) || !worth) continue;
    doubts.add('DJ-P112', span, { words: title, offer: { set: 'measures', spans: [span] } });
  }
  return { plots, end: tail ?? bodyEnd, headingOf };
}
