import type { Node } from './outline.js';
import type { Span } from './shape.js';

/** A section before it has words: its heading (none in a document without sections) and the points in it. */
export interface Plot {
  node: Node | null;
  /** Where it begins: its heading, or a 第一部分 above it. */
  start: number;
  end: number;
  groups: Node[];
  measures: Node[];
}

/**
 * Sections and measures out of the tree. 一、 always opens a section: where 一、 itself is what a person makes tasks of (flat
 * 一、…三十、), each section holds that one measure. Of 第一部分 above 一、 only the words are kept, with the first section in it.
 */
export function plotsOf(roots: readonly Node[], chosen: ReadonlySet<Node>, [start, end]: Span): Plot[] {
  const plots: Plot[] = [];
  for (const root of roots) {
    const last = plots[plots.length - 1];
    const nameless = chosen.has(root) && root.kind !== 'han' && root.kind !== 'part';
    if (nameless && last && last.node === null) {
      last.measures.push(root);
      last.end = root.end;
    } else if (nameless) plots.push({ node: null, start: root.start, end: root.end, groups: [], measures: [root] });
    else for (const section of sectionsUnder(root, chosen)) plots.push(section);
  }
  return plots.length > 0 ? plots : [{ node: null, start, end, groups: [], measures: [] }];
}

function sectionsUnder(root: Node, chosen: ReadonlySet<Node>): Plot[] {
  const below = root.kind === 'part' ? root.children.filter(({ soft }) => !soft) : [];
  const headings = below.length > 0 && below.every((node) => node.kind === 'han' && !chosen.has(node));
  if (!headings) return [sectionOf(root, root.start, chosen)];
  return below.map((heading, i) => sectionOf(heading, i === 0 ? root.start : heading.start, chosen));
}

function sectionOf(node: Node, start: number, chosen: ReadonlySet<Node>): Plot {
  const plot: Plot = { node, start, end: node.end, groups: [], measures: [] };
  const visit = (point: Node): void => {
    if (chosen.has(point)) plot.measures.push(point);
    else if (!point.soft) {
      if (point !== node) plot.groups.push(point);
      point.children.forEach(visit);
    }
  };
  visit(node);
  return plot;
}
