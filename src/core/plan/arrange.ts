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
export function plotsOf(roots: readonly Node[], depth: number, [start, end]: Span): Plot[] {
  if (depth > 1) return roots.flatMap((root) => sectionsUnder(root, depth));
  const plots: Plot[] = [];
  for (const root of roots) {
    const last = plots[plots.length - 1];
    if (root.kind === 'han') plots.push({ node: root, start: root.start, end: root.end, groups: [], measures: [root] });
    else if (last && last.node === null) {
      last.measures.push(root);
      last.end = root.end;
    } else plots.push({ node: null, start: root.start, end: root.end, groups: [], measures: [root] });
  }
  return plots.length > 0 ? plots : [{ node: null, start, end, groups: [], measures: [] }];
}

function sectionsUnder(root: Node, depth: number): Plot[] {
  const headings = root.kind === 'part' && depth > 2 ? root.children.filter(({ soft }) => !soft) : [];
  if (headings.length === 0) return [sectionOf(root, root.start, depth)];
  return headings.map((heading, i) => sectionOf(heading, i === 0 ? root.start : heading.start, depth));
}

function sectionOf(node: Node, start: number, depth: number): Plot {
  const groups: Node[] = [];
  const measures: Node[] = [];
  const visit = (child: Node): void => {
    if (child.soft) return;
    if (child.depth === depth) measures.push(child);
    else {
      groups.push(child);
      child.children.forEach(visit);
    }
  };
  node.children.forEach(visit);
  return { node, start, end: node.end, groups, measures };
}
