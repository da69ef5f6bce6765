import type { Question } from '../../core/kind/index.js';
import type { JsonObject, Ref } from '../../core/ports.js';
import { naturalOrder, titleOf } from '../../core/views/index.js';
import { type Scene, unitsOf } from './scene.js';

const filled = (list: Record<string, string>): Record<string, string> | null =>
  Object.keys(list).length > 0 ? list : null;

/** What a question may be answered with; `null` = typed freely. */
export function optionsFor(
  scene: Scene,
  question: Question,
  homes: Record<string, string> | null,
  ref: Ref | null = null,
): Readonly<Record<string, string>> | null {
  const { kind, workspace, settings } = scene;
  const { name, field } = question;
  const known = scene.answers?.(question, ref);
  if (known) return known;
  switch (field.control) {
    case 'choice':
      return field.options ?? null;
    case 'unit':
      return filled(homes !== null && name === kind.scope.home ? homes : unitsOf(scene));
    case 'actor':
      return filled({ ...settings.people }) ?? (field.member ? filled(membersFor(scene, name, ref)) : null);
    case 'ref': {
      const of = workspace.catalogue.get(name) ?? kind;
      const all = workspace.list(of.name).filter(({ record }) => record.data !== null);
      return Object.fromEntries(
        all.map(({ ref, record }): [Ref, string] => [ref, titleOf(of, record.data, scene.names)]),
      );
    }
    default:
      return null;
  }
}

/** Members of the record's own unit, of all where it has none of its own, in the order of the roll; and whom it names already. */
function membersFor({ kind, workspace, members }: Scene, name: string, ref: Ref | null): Record<string, string> {
  const data = ref === null ? null : (workspace.sight(ref)?.record.data ?? null);
  const active = workspace.list('member').filter(({ record }) => record.state === 'active');
  const near = active.filter(({ record }) => record.data?.unit === data?.[kind.scope.home]);
  const ordered = (near.length > 0 ? near : active).sort((a, b) => naturalOrder(a.ref, b.ref));
  const named = Object.values(data ?? {}).flatMap((list) => (Array.isArray(list) ? (list as JsonObject[]) : []));
  const ids = [...ordered.map(({ record }) => record.data?.person), ...named.map((row) => row?.[name])];
  const called = members();
  return Object.fromEntries(
    ids.flatMap((id) => (typeof id === 'string' && called[id] !== undefined ? [[id, called[id]]] : [])),
  );
}
