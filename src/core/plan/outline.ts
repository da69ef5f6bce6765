import type { Point } from './points.js';

/** A point with the points below it. `end` is where the next point of its own or a higher level begins. */
export interface Node extends Point {
  depth: number;
  end: number;
  parent: Node | null;
  children: Node[];
}

const PROSE = 10;
const isTable = ({ kind }: Point): boolean => kind === 'group' || kind === 'row';

/** All points as a tree, in the order of the text; `nodes` lists them flat, `roots` are those at the top. */
export function outlineOf(points: readonly Point[], end: number): { roots: Node[]; nodes: Node[] } {
  const roots: Node[] = [];
  const nodes: Node[] = [];
  const open: Node[] = [];
  for (const point of points) {
    const rank = rankUnder(open, point);
    while (open.length > 0 && (open[open.length - 1]?.rank ?? 0) >= rank) close(open, point.start);
    const parent = open[open.length - 1] ?? null;
    const node = nodeOf(point, rank, parent, open.length + 1, end);
    (parent?.children ?? roots).push(node);
    nodes.push(node);
    open.push(node);
  }
  return { roots, nodes };
}

/** Written out, not spread: there are as many of these as numbers in a text. */
const nodeOf = (point: Point, rank: number, parent: Node | null, depth: number, end: number): Node => ({
  kind: point.kind,
  rank,
  value: point.value,
  ordinal: point.ordinal,
  start: point.start,
  bodyAt: point.bodyAt,
  soft: point.soft,
  title: point.title,
  cells: point.cells,
  until: point.until,
  depth,
  end: Math.min(end, point.until ?? end),
  parent,
  children: [],
});

function close(open: Node[], at: number): void {
  const node = open.pop();
  if (node) node.end = Math.min(node.end, at);
}

/**
 * Rows of a table stand below the heading that the table follows, whatever its level; soft points stand below the
 * point in whose sentence they are.
 */
function rankUnder(open: readonly Node[], point: Point): number {
  if (isTable(point)) {
    const heading = lastOf(open, (node) => !isTable(node) && !node.soft);
    return (heading?.rank ?? -1) + (point.kind === 'row' ? 0.3 : 0.1 + point.rank / PROSE / 10);
  }
  if (!point.soft) return point.rank;
  const holder = lastOf(open, (node) => !node.soft);
  return Math.max(point.rank, (holder?.rank ?? -1) + 0.5 + point.rank / 100);
}

function lastOf(open: readonly Node[], fits: (node: Node) => boolean): Node | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const node = open[i];
    if (node && fits(node)) return node;
  }
  return undefined;
}

/** Sections that say what the work is for and how it is secured; undivided, they hold no tasks of their own. */
const ORIENTING =
  /^(?:指导思想|总体(?:要求|思路|目标|安排)|基本(?:原则|要求|思路)|工作(?:目标|原则|思路|要求|背景)|目标(?:任务|要求)?|重要意义|起草背景|组织领导|保障措施|组织(?:实施|保障)|有关要求|相关要求)$/;

/**
 * The points that a person makes tasks of: the deepest level into which at least half of the points above it are divided.
 * Undivided orienting sections (指导思想 …) do not count against it. Where a section skips a level (1. straight below 一、
 * while others go by （一）), its points are taken as they are.
 */
export function measuresOf(roots: readonly Node[], headingOf: (node: Node) => string): Set<Node> {
  let points = roots.filter(({ soft }) => !soft);
  for (;;) {
    const level = highest(points);
    const divided = level.filter(isDivided);
    const counted = level.filter((node) => isDivided(node) || !isHeading(node) || !isOrienting(headingOf(node)));
    if (divided.length === 0 || divided.length < counted.length / 2) return new Set(points);
    const above = new Set(level);
    points = points.flatMap((node) => (above.has(node) ? node.children.filter(({ soft }) => !soft) : [node]));
  }
}

/** Those of the highest level among points. */
function highest(points: readonly Node[]): Node[] {
  let rank = Number.POSITIVE_INFINITY;
  for (const node of points) rank = Math.min(rank, node.rank);
  return points.filter((node) => node.rank === rank);
}

const isHeading = ({ kind }: Node): boolean => ['part', 'chapterPart', 'han', 'head'].includes(kind);

/** Whether a heading is one of those that hold no tasks. */
export const isOrienting = (heading: string): boolean => ORIENTING.test(heading);

export const isDivided = (node: Node): boolean => node.children.some(({ soft }) => !soft);
