import { type Catalogue, idOf, type Kind, personRef, type Question } from '../../core/kind/index.js';
import type { JsonObject, Ref, Shelf } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { type Maker, makerOf, type Names, naturalOrder, titleOf, unitCalled } from '../../core/views/index.js';
import type { Messages } from '../messages/messages.js';
import type { Settings } from '../messages/settings.js';
import { type Mode, type Voice, voiceOf } from '../messages/words.js';
import { membersIn } from './member-names.js';

/** All that the drawing functions look at; the element makes it anew for each drawing. */
export interface Scene {
  workspace: Workspace;
  kind: Kind;
  person: Kind | undefined;
  settings: Settings;
  names: Names;
  /** Names of the roll by ids, as far as they were sent to this person. */
  members(): Readonly<Record<string, string>>;
  voice: Voice;
  mode: Mode;
  readonly: boolean;
  /** What a question about this record may be answered with, where the element knows; `undefined` = as the kind says. */
  answers?(question: Question, ref: Ref | null): Record<string, string> | undefined;
}

export function sceneOf(
  workspace: Workspace,
  kind: Kind,
  { messages, ...o }: { settings: Settings; messages: Messages; mode: Mode; readonly: boolean },
): Scene {
  const { people = {} } = o.settings;
  const voice = voiceOf(o.mode, messages);
  /** The roll says who is who; everywhere else a full name is asked for, and that leaves a line in the log. */
  const masked = kind.scope.shelf !== 'roll';
  const members = (): Readonly<Record<string, string>> => membersIn(workspace, { masked });
  const names: Names = {
    unit: (id) =>
      (workspace.sight(`unit/${id}`)?.record.data?.name as string | undefined) ?? ownUnit(workspace, voice, id),
    actor: (id) => people[id] ?? (id === workspace.me?.actor ? voice.word('me') : members()[id]),
    record(ref) {
      const data = workspace.sight(ref)?.record.data;
      const of = workspace.catalogue.get(ref.slice(0, ref.indexOf('/')));
      if (!data || !of) return undefined;
      return titleOf(of, data, names);
    },
  };
  return {
    workspace,
    kind,
    person: workspace.catalogue.get(personRef(`${kind.name}/`).slice(0, -1)),
    names,
    members,
    voice,
    ...o,
  };
}

/** Where nothing but this device judges, nobody had to register the one unit that all of it belongs to. */
const ownUnit = ({ status, me }: Workspace, voice: Voice, id: string): string | undefined =>
  status.alone && me?.grants.some(({ unit }) => unit === id) ? voice.word('ownUnit') : undefined;

/** The shelf of a kind, and those of the kinds about which something follows from it. */
export function shelvesOf(catalogue: Catalogue, name: string): Shelf[] {
  const follows = Object.values(catalogue.get(name)?.commands ?? {}).flatMap((command) => command.follows ?? []);
  return [name, ...follows.map(({ kind }) => kind)].map((kind) => catalogue.get(kind)?.scope.shelf ?? 'work');
}

/** Units known on this device, by name, in the order of their numbers. */
export function unitsOf({ workspace }: Scene): Record<string, string> {
  const units = workspace.list('unit').filter(({ record }) => record.data !== null && record.state === 'active');
  const sorted = units.sort((a, b) => naturalOrder(a.ref, b.ref));
  return Object.fromEntries(sorted.map(({ ref, record }) => [idOf(ref), String(record.data?.name ?? idOf(ref))]));
}

/** Whether this person may make such a record for a unit. */
const mayMake =
  ({ workspace, kind }: Scene, maker: Maker) =>
  (unit: string): boolean =>
    maker.steps.every(
      ({ kind: of, name }) => workspace.allowed(of.name, name, null, { [kind.scope.home]: unit }).may !== 'no',
    );

const granted = ({ workspace }: Scene): string[] => (workspace.me?.grants ?? []).map(({ unit }) => unit);

/** The units for which this person may make such a record. */
export function homesFor(scene: Scene, maker: Maker): Record<string, string> {
  const own = granted(scene).map((unit) => [unit, unitCalled(scene.names, unit)]);
  const known = { ...Object.fromEntries(own), ...unitsOf(scene) } as Record<string, string>;
  const may = mayMake(scene, maker);
  return Object.fromEntries(Object.entries(known).filter(([unit]) => may(unit)));
}

/** How this person may make a record of the scene's kind; `null` = not at all. One unit is enough, mostly the person's own. */
export function makerFor(scene: Scene): Maker | null {
  const maker = scene.readonly ? null : makerOf(scene.kind, scene.person);
  const may = maker && mayMake(scene, maker);
  return may && (granted(scene).some(may) || Object.keys(unitsOf(scene)).some(may)) ? maker : null;
}

/** What is known of a new record before anybody types: today, and the unit when there is only one. */
export function givenFor(scene: Scene, homes: Record<string, string>): JsonObject {
  const { kind, workspace } = scene;
  const only = Object.keys(homes);
  const given: JsonObject = {};
  if (kind.scope.year !== undefined && workspace.me) given[kind.scope.year] = dayOf(workspace.me.now);
  if (only.length === 1) given[kind.scope.home] = only[0] ?? null;
  return given;
}
