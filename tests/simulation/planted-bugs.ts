import type { StageName } from './stages/stage.js';

/** A mistake that somebody could make: one patch to one shipped file. Each must be caught by the simulation. */
export interface PlantedBug {
  name: string;
  /** Promise that the witness must see broken. */
  breaks: string;
  /** `memory` unless told. */
  stage?: StageName;
  file: string;
  find: string;
  replace: string;
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'no idempotency',
    breaks: 'nothing is applied twice',
    file: 'src/core/authority/commit.ts',
    find: "if (filed !== 'new') {",
    replace: "if (filed !== 'new' && false) {",
  },
  {
    name: 'delete before verdict',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/flush.ts',
    find: 'async function send(turn: Turn, list: Proposal[]) {',
    replace:
      "async function send(turn: Turn, list: Proposal[]) {\n  await turn.apply(list.map(({ command }) => ({ op: 'accept', id: command.id, at: turn.now() })), false);",
  },
  {
    name: 'new id on retry',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/draw-up.ts',
    find: 'expect: base?.version ?? gone, next: refused.next }',
    replace:
      'expect: base?.version ?? gone, next: refused.next, ...(entry.tries > 0 && { command: { ...command, id: command.id + "-" + entry.tries } }) }',
  },
  {
    name: 'serial-id cursor',
    breaks: 'the cursor never passes an undelivered change',
    file: 'src/core/authority/pull.ts',
    find: 'cursor: writeCursor({ epoch, read }),',
    replace:
      'cursor: writeCursor({ epoch, read: Object.fromEntries([...(await vault.counters())].filter(([scope]) => scope in read)) }),',
  },
  {
    name: 'no epoch',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/pull.ts',
    find: 'mirror.epoch !== null && mirror.epoch !== epoch',
    replace: 'false',
  },
  {
    name: 'reset drops the outbox',
    breaks: 'nothing acknowledged is lost',
    file: 'src/adapters/stores/memory/slate.ts',
    find: 'slate.outbox.unshift(',
    replace: 'slate.outbox.splice(0, slate.outbox.length, ',
  },
  {
    name: 'HTML 200 = success',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/flush.ts',
    find: "    if (codeOf(thrown) === 'DJ-N004') return 'too-large';",
    replace:
      "    if (codeOf(thrown) === 'DJ-N004') return 'too-large';\n    if (codeOf(thrown) === 'DJ-N001') return { epoch: turn.mirror.epoch ?? '', outcomes: list.map(() => ({ kind: 'committed' as const, version: 1 })) };",
  },
  {
    name: 'wipe on 401',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/workspace.ts',
    find: 'opened, turn, pace, quiet, over, say: status.say });',
    replace:
      "opened, turn, pace, quiet, over, say: (news) => { status.say(news); if (news.link === 'need-login') void store.wipe(owner); } });",
  },
  {
    name: 'silent refusal',
    breaks: 'every refusal reaches its author',
    file: 'src/core/sync/settle.ts',
    find: "if (outcome.kind === 'rejected') return [park(entry, outcome.code, outcome.detail).settled];",
    replace: "if (outcome.kind === 'rejected') return [accept];",
  },
  {
    name: 'double claim',
    breaks: 'a wish is never claimed twice by one',
    file: 'src/core/kinds/wish.ts',
    find: "['notMine', 'claims'],",
    replace: '',
  },
  {
    name: 'audit skipped',
    breaks: 'the audit is whole',
    file: 'src/core/authority/chain.ts',
    find: 'for (const scope of [...new Set([...(before?.scopes ?? []), ...after.scopes])].sort()) {',
    replace:
      "for (const scope of [...new Set([...(before?.scopes ?? []), ...after.scopes])].sort()) {\n    if (by.name === 'report') { await tx.feed(scope, await tx.bump(scope), ref); continue; }",
  },
  {
    name: 'acknowledged before durable',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/workspace.ts',
    find: 'await store.apply(owner, ops, { strict: true });',
    replace: 'await store.apply(owner, ops, { strict: false });',
  },
  {
    name: 'quota swallowed',
    breaks: 'nothing acknowledged is lost',
    file: 'src/core/sync/workspace.ts',
    find: 'await store.apply(owner, ops, { strict: true });',
    replace: 'await store.apply(owner, ops, { strict: true }).catch(() => {});',
  },
  {
    name: 'cursor before rows',
    breaks: 'clients converge',
    file: 'src/core/sync/pull.ts',
    find: 'await turn.apply(ops, false);',
    replace:
      "await turn.apply(ops.filter((op) => op.op === 'cursor'), true);\n    await turn.apply(ops.filter((op) => op.op !== 'cursor'), false);",
  },
  {
    name: 'two flushers',
    breaks: 'one tab sends at a time',
    file: 'src/adapters/browser/leader.ts',
    find: 'if (!holds(last)) await run(f, after(last));',
    replace: 'await run(f, after(last));',
  },
  {
    name: 'precondition ignored',
    breaks: 'a precondition is kept',
    file: 'src/core/authority/commit.ts',
    find: 'const moved = version !== expect;',
    replace: 'const moved = false;',
  },
  {
    name: 'reason for everybody',
    breaks: 'a person part comes to those near alone',
    file: 'src/core/kinds/attendance.ts',
    find: "    shelf: 'presence',\n    states: { held",
    replace: "    shelf: 'study',\n    states: { held",
  },
  {
    name: 'picture outlives its record',
    breaks: 'a picture goes with its record',
    file: 'src/core/authority/files.ts',
    find: "if (next.data === null) return files?.drop(next.ref, 'all');",
    replace: 'if (next.data === null) return undefined;',
  },
  {
    name: 'words before their picture',
    breaks: 'a picture comes before what names it',
    file: 'src/core/sync/flush.ts',
    find: 'proposal.expect >= 0 && turn.files?.owes(entry) === true',
    replace: 'proposal.expect < -1 && turn.files?.owes(entry) === true',
  },
  {
    name: 'words outlive their record',
    breaks: 'what is erased leaves every device',
    file: 'src/core/sync/newer.ts',
    find: "leavesWhole(ref, held) ? { op: 'erase', ref } : drop(ref)",
    replace: 'leavesWhole(ref, held) ? drop(ref) : drop(ref)',
  },
  {
    name: 'words outlive what a table shows no more',
    breaks: 'what is erased leaves every device',
    stage: 'table',
    file: 'src/core/sync/pull.ts',
    find: '!more && scopes.some((scope) => want.includes(scope))',
    replace: 'more && scopes.some((scope) => want.includes(scope))',
  },
  {
    name: 'digits unread',
    breaks: 'digits count when they stood there, and only then',
    file: 'src/core/kind/guards/codes.ts',
    find: '?.includes(typed)',
    replace: '?.concat(typed).includes(typed)',
  },
  {
    name: 'restore brings back',
    breaks: 'what was erased stays erased',
    file: 'src/core/authority/erase-again.ts',
    find: 'for (const ref of new Set(refs)) {',
    replace: 'for (const ref of new Set(refs.slice(0, 0))) {',
  },
];
