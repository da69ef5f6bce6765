import { aboveFrom, maySee, verify } from '../../src/core/authority/index.js';
import { canonical } from '../../src/core/kind/canonical.js';
import { type Catalogue, kindOf, shownOn } from '../../src/core/kind/index.js';
import type { Grant, Rec } from '../../src/core/ports.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import { actors } from './cast.js';
import type { County } from './counties/books.js';
import type { Device } from './device.js';
import type { Witness } from './witness.js';
import { isoAt, type World } from './world.js';

export interface Ending {
  world: World;
  county: County;
  catalogue: Catalogue;
  witness: Witness;
  devices: readonly Device[];
  grants(actor: string): Grant[];
  /** How often a device asked the county for something. */
  requests: number;
}

/** Everything that must be true when the trouble is over and all is quiet. */
export async function judgeEnd(ending: Ending): Promise<void> {
  await judgeAudit(ending);
  await judgePromises(ending);
  await judgeRefusals(ending);
  await judgeSights(ending);
  await judgePictures(ending);
  const { witness, requests, devices, world } = ending;
  const tabs = devices.flatMap((device) => device.tabs);
  for (const tab of tabs) {
    const left = tab.workspace.outbox.length;
    if (left > 0) witness.breach('the outbox drains', `${left} at ${tab.actor}, ${tab.workspace.status.trouble}`);
  }
  // A pull every 5 s and a few requests a command for each device: far more means that somebody spins.
  const bound = (world.ms / 1000) * devices.length + witness.acknowledged * 12;
  if (requests > bound) witness.breach('retries are bounded', `${requests} requests, ${bound} allowed`);
}

async function judgeAudit({ county, witness }: Ending): Promise<void> {
  const { books } = county;
  if (!books.chains) return;
  const chains = await books.chains();
  for (const [scope, { n, lines }] of chains) {
    const breach = verify(scope, lines, books.seal, { n, hash: lines[n - 1]?.hash ?? '' });
    if (breach) witness.breach('the audit verifies', `${breach.what} at ${scope} ${breach.n}`);
    if (lines.length !== n) witness.breach('the audit is whole', `${lines.length} of ${n} lines in ${scope}`);
  }
  for (const { ref, version, scopes } of await books.records()) {
    const lines = scopes.flatMap((scope) => chains.get(scope)?.lines ?? []);
    const newest = lines.some((line) => line.ref === ref && line.version === version);
    if (scopes.length > 0 && !newest) witness.breach('the audit is whole', `no line for ${ref} ${version}`);
  }
}

async function judgePromises({ county, witness, devices }: Ending): Promise<void> {
  const parked = new Map(
    devices.flatMap(({ tabs }) =>
      tabs.flatMap(({ workspace }) => workspace.parked.map((entry) => [entry.command.id, entry] as const)),
    ),
  );
  for (const [id, { actor, ref }] of witness.owed()) {
    const verdict = await county.books.verdict(actor, id);
    const told = parked.has(id) || witness.wasTold(id);
    if (verdict === 'committed') {
      const code = parked.get(id)?.code;
      // Only a table that hid the row from its author cannot say; any other refusal of what was taken is a lie.
      const unsure = code === 'DJ-R018' && county.books.hid?.(actor, ref) === true;
      if (code !== undefined && !unsure)
        witness.breach('what was taken is not called refused', `${id} ${code} on ${ref}`);
    } else if (!told) {
      witness.breach(
        verdict ? 'every refusal reaches its author' : 'nothing acknowledged is lost',
        `${id} on ${ref} by ${actor}`,
      );
    }
  }
}

async function judgeRefusals({ witness, devices }: Ending): Promise<void> {
  for (const tab of devices.flatMap((device) => device.tabs)) {
    for (const [id, entries] of tab.told) {
      if (entries.length > 1) witness.breach('a refusal is told once', `${id} ${entries.length} times`);
    }
  }
}

/** A picture comes with its record and goes with it, at the county and on every device; what is erased is so everywhere. */
async function judgePictures({ county, witness, devices }: Ending): Promise<void> {
  const records = new Map((await county.books.records()).map((record) => [record.ref, record]));
  for (const key of witness.pictures()) {
    const record = records.get(key.ref);
    const there = await county.books.holds?.(key);
    if (there && record?.data === null) witness.breach('a picture goes with its record', key.ref);
    const named = JSON.stringify(record?.data ?? null).includes(key.sha256);
    if (there === false && named && !witness.wentBack) witness.breach('a record names no picture in vain', key.ref);
  }
  for (const device of devices) {
    const words = device.tabs.flatMap(({ workspace }) => [...workspace.outbox, ...workspace.parked]);
    const waiting = new Set(words.map(({ command }) => command.ref));
    for (const { ref } of device.pictures(device.actor))
      if (records.get(ref)?.data === null && !waiting.has(ref))
        witness.breach('a picture goes with its record', `${ref} at ${device.actor}`);
    for (const other of actors)
      if (other !== device.actor && device.pictures(other).length > 0)
        witness.breach('nobody holds another person’s data', `a picture of ${other} at ${device.actor}`);
    const text = await device.contents(device.actor);
    for (const { ref, data } of records.values())
      if (data === null && !waiting.has(ref) && text.includes(`"ref":"${ref}","input":{"`))
        witness.breach('what is erased leaves every device', `${ref} at ${device.actor}`);
  }
}

/** Each device holds exactly what its person may see, as the server has it; nobody holds another's canary. */
async function judgeSights({ world, county, catalogue, witness, devices, grants }: Ending): Promise<void> {
  const today = dayOf(isoAt(world.ms));
  const above = aboveFrom(await county.books.parents());
  const records = await county.books.records();
  for (const device of devices) {
    const who = { actor: device.actor, grants: grants(device.actor) };
    const sees = (record: Rec): boolean =>
      record.data !== null &&
      record.scopes.some((scope) => {
        const kind = kindOf(catalogue, record.ref);
        return (
          maySee(scope, who, above, today) &&
          (scope.split('/')[1] !== 'wall' || (kind !== undefined && shownOn(kind, record, today)))
        );
      });
    const expected = records.filter(sees);
    for (const { workspace } of device.tabs) {
      const held = [...catalogue.keys()].flatMap((kind) => workspace.list(kind)).map((sight) => sight.record);
      const byRef = new Map(held.map((record) => [record.ref, record]));
      for (const record of expected) {
        const mine = byRef.get(record.ref);
        const same =
          mine &&
          mine.version === record.version &&
          canonical(mine.data) === canonical(record.data) &&
          mine.state === record.state;
        if (!same)
          witness.breach(
            'clients converge',
            `${record.ref} at ${device.actor}: ${mine?.version ?? 'none'} for ${record.version}`,
          );
      }
      const known = new Set(expected.map((record) => record.ref));
      for (const record of held)
        if (!known.has(record.ref)) witness.breach('clients converge', `${record.ref} is too much at ${device.actor}`);
    }
    const personal = expected.some((record) => record.ref.includes('~person/'));
    // What its person typed may wait there after a role is lost; records may not.
    const held = device.tabs.flatMap(({ workspace }) => [...catalogue.keys()].flatMap((kind) => workspace.list(kind)));
    if (!personal && JSON.stringify(held).includes('金丝雀'))
      witness.breach('personal data stay where they may be seen', device.actor);
    for (const other of actors) {
      if (other === device.actor) continue;
      const left = await device.contents(other);
      if (left.includes('金丝雀')) witness.breach('nobody holds another person’s data', `${other} at ${device.actor}`);
    }
  }
}
