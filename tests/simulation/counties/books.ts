import type { LogLine, Seal } from '../../../src/core/authority/index.js';
import type { FileKey, Rec, Scope } from '../../../src/core/ports.js';
import type { Handler } from '../network.js';

/** What the judge of a story reads from the county's database, whatever it is made of. */
export interface Books {
  records(): Promise<Rec[]>;
  parents(): Promise<ReadonlyMap<string, string | null>>;
  /** What became of a command; `undefined` = it was never judged. */
  verdict(actor: string, id: string): Promise<'committed' | 'rejected' | undefined>;
  /** Whether a person was told that there is no such record although there was. Missing: verdicts are answered to whoever sent. */
  hid?(actor: string, ref: string): boolean;
  /** Whether a picture lies there. Missing: none is taken. */
  holds?(key: FileKey): Promise<boolean>;
  /** What the chains are sealed with. */
  seal: Seal;
  /** Every scope with its newest number and its chain; `null` where nothing is audited. */
  chains: (() => Promise<Map<Scope, { n: number; lines: readonly LogLine[] }>>) | null;
}

/** The county's side of a story. */
export interface County {
  handle: Handler;
  books: Books;
  /** Takes a backup, and answers how to put it back and which commands it knew. Missing: no story of this county has one. */
  backup?: () => () => string[];
  close(): Promise<void>;
}
