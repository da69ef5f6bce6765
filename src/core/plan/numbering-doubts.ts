import type { DoubtList } from './doubts.js';
import type { Node } from './outline.js';

/**
 * Numbers that do not follow each other. Counting may go on across sections (（一）…（五十三）) or begin again under each
 * heading; what fits neither is said, and nothing is renumbered.
 */
export function doubtNumbers(source: string, nodes: readonly Node[], doubts: DoubtList): void {
  const lastOfKind = new Map<string, Node>();
  for (const node of nodes) {
    if (node.value === 0 || node.kind === 'month') continue;
    // 2.1.2 and 2.2 are counted apart.
    const kind = `${node.kind} ${node.ordinal.split(/[.．]/).length}`;
    const last = lastOfKind.get(kind);
    lastOfKind.set(kind, node);
    const code = fault(node, last);
    if (code)
      doubts.add(code, [node.start, Math.max(node.bodyAt, node.start + 1)], {
        words: source.slice(node.start, node.bodyAt).trim(),
      });
  }
}

function fault(node: Node, last: Node | undefined): 'DJ-P106' | 'DJ-P107' | 'DJ-P108' | null {
  const before = last?.value ?? 0;
  const sameParent = last !== undefined && last.parent === node.parent;
  if (node.value === before + 1) return null;
  if (node.value === 1)
    return sameParent && before === 1 ? 'DJ-P107' : sameParent && last.soft === node.soft ? 'DJ-P108' : null;
  if (!sameParent) return node.value > 1 && node.value !== before + 1 ? 'DJ-P106' : null;
  if (node.value === before) return 'DJ-P107';
  return node.value > before ? 'DJ-P106' : 'DJ-P108';
}
