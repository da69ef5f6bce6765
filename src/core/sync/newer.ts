import type { LocalOp, Rec, Ref } from '../ports.js';

export const drop = (ref: Ref): LocalOp => ({ op: 'drop', ref });

/** Puts a record unless what is there is newer; one without data is no record any more. */
export const newer = (known: Rec | undefined, record: Rec): LocalOp[] => {
  if (known && known.version > record.version) return [];
  return [record.data === null ? drop(record.ref) : { op: 'put', record }];
};
