import type { Kind } from '../kind/define-kind.js';
import { officesOn } from '../rules/offices-on.js';
import { offices } from '../rules/terms.js';
import type { Fact, Seen } from './list-view.js';
import { actorCalled, type Names } from './value-text.js';

const labelOf = (office: string): string => (offices as Readonly<Record<string, string>>)[office] ?? office;

/**
 * What is said of a record about a person: the offices held today; of the committee of a branch: who holds which. `terms` =
 * every record of offices at hand, `gone` = who died or left. Nothing of a record that came to an end.
 */
export function officeFacts(
  kind: Kind,
  { record: { state, data } }: Seen,
  o: { today: string; names: Names; terms(): readonly Seen[]; gone(): ReadonlySet<string> },
): Fact[] {
  if (data === null || kind.ends.includes(state)) return [];
  const name = 'office';
  if (kind.fields.facts?.of?.office !== undefined)
    return [...officesOn(data.facts, o.today).held].flatMap(([office, holders]) => {
      const here = holders.filter((one) => !o.gone().has(one)).map((one) => actorCalled(o.names, one));
      return here.length === 0 ? [] : [{ name, label: labelOf(office), text: here.join('、') }];
    });
  if (kind.fields[kind.title]?.control !== 'actor') return [];
  const person = String(data[kind.title]);
  const held = o
    .terms()
    .flatMap(({ record }) => (record.state === 'serving' ? [...officesOn(record.data?.facts, o.today).held] : []));
  const own = held.flatMap(([office, holders]) => (holders.includes(person) ? [labelOf(office)] : []));
  return own.length === 0 ? [] : [{ name, label: '职务', text: [...new Set(own)].join('、') }];
}
