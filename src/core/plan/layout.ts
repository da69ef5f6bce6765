import type { Piece, PieceRole } from './shape.js';

/** Collects where pieces begin; each ends where the next begins, so that nothing can be lost or told twice. */
export interface LayoutMaker {
  begin(role: PieceRole, at: number, key?: string): void;
  pieces(): Piece[];
}

export function layoutMaker(source: string): LayoutMaker {
  const starts: { role: PieceRole; at: number; key?: string }[] = [];
  return {
    begin(role, at, key) {
      const last = starts[starts.length - 1];
      const from = Math.max(at, last?.at ?? 0);
      if (last && last.at === from) starts.pop();
      starts.push({ role, at: from, ...(key === undefined ? {} : { key }) });
    },
    pieces() {
      const pieces: Piece[] = [];
      starts.forEach(({ role, at, key }, i) => {
        const end = starts[i + 1]?.at ?? source.length;
        const last = pieces[pieces.length - 1];
        if (at === end) return;
        // Blanks between two pieces belong to the one before them; the same role goes on.
        const joins =
          last && ((last.role === role && last.key === key && role !== 'measure') || !source.slice(at, end).trim());
        if (last && joins) last.span = [last.span[0], end];
        else pieces.push({ role, span: [at, end], ...(key === undefined ? {} : { key }) });
      });
      return pieces;
    },
  };
}
