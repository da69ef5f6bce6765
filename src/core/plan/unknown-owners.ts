import { type Doubt, doubtKinds } from './doubts.js';
import type { Plan, Span } from './shape.js';
import { owes, unitNamed } from './task-offers.js';

/** Owners that the text names and the roll (names and their ids) does not know: they cannot be ticked, so they are said. */
export function unknownOwners({ source, sections }: Plan, units: ReadonlyMap<string, string>): Doubt[] {
  return sections.flatMap(({ measures }) =>
    measures.flatMap(({ key, annotations }) =>
      annotations.flatMap(({ span, units: named }): Doubt[] => {
        const unknown = named.filter(({ name, role }) => owes(role) && unitNamed(name, units) === null);
        const [first] = unknown;
        if (!first) return [];
        const from = span[0] + Math.max(0, source.slice(...span).indexOf(first.name));
        const at: Span = [from, Math.min(span[1], from + first.name.length)];
        return [
          {
            code: 'DJ-P203',
            kind: doubtKinds['DJ-P203'],
            span: at,
            message: first.name,
            offer: { set: 'owners', units: unknown },
            key,
          },
        ];
      }),
    ),
  );
}
