import { pictureLimits } from '../rules/picture-limits.js';

/**
 * Fields are data: from one description come the schema, the form, the ledger column, the arbitrary and the demo value.
 * `audience`: public = may stand on a wall, staff = who may see the record, private = the person part, a record of its own.
 */
export type Audience = 'public' | 'staff' | 'private';
/** How a field is asked for and shown; each says what its values look like. */
export type Control =
  | 'text'
  | 'lines'
  | 'count'
  | 'day'
  | 'choice'
  | 'actor'
  | 'unit'
  | 'ref'
  | 'flag'
  | 'list'
  | 'photos';

/**
 * One field of a kind, from which schema, form, columns and samples are derived. Made by `text`, `day` and the like,
 * never by hand.
 */
export interface Field<T = unknown> {
  readonly control: Control;
  readonly label: string;
  /** What a message calls it, where the label is a whole sentence. */
  readonly short?: string;
  readonly audience: Audience;
  readonly required?: boolean;
  /** Longest text in code points, or most rows of a list. */
  readonly max?: number;
  readonly min?: number;
  readonly most?: number;
  readonly options?: Readonly<Record<string, string>>;
  readonly of?: Fields;
  /** Value of a new record. */
  readonly start?: T;
  readonly hint?: string;
  /** Kept for the machine alone: no screen shows it. */
  readonly inner?: true;
  /** By this the roll calls people: whoever was sent the person part reads it in full in lists, so on its page too. */
  readonly called?: true;
  /** Somebody of the roll: chosen by name, where names are known. */
  readonly member?: true;
  /** Only in the types: what a value looks like. */
  readonly value?: T;
}
/** Fields by their names, in the order of the form. */
export type Fields = Readonly<Record<string, Field>>;

interface Say<T> {
  audience?: Audience;
  required?: boolean;
  start?: T;
  hint?: string;
  short?: string;
  called?: true;
  member?: true;
}
const field = <T>(control: Control, label: string, say: Say<T>, limits: Partial<Field<T>> = {}): Field<T> => ({
  control,
  label,
  audience: 'staff',
  ...say,
  ...limits,
});

/** One line of text. */
export const text = (label: string, o: Say<string> & { max?: number } = {}) =>
  field<string>('text', label, o, { max: o.max ?? 200 });
/** A mark of our own making, which says nothing to a person. */
export const mark = (label: string) => field<string>('text', label, {}, { max: 200, inner: true });
/** Several lines of text. */
export const lines = (label: string, o: Say<string> & { max?: number } = {}) =>
  field<string>('lines', label, o, { max: o.max ?? 2000 });
/** A whole number from `min` to `most`. */
export const count = (label: string, o: Say<number> & { min?: number; most?: number } = {}) =>
  field<number>('count', label, o, { min: o.min ?? 0, most: o.most ?? 9999 });
/** A business date, `YYYY-MM-DD`, Asia/Shanghai; never a moment. */
export const day = (label: string, o: Say<string> = {}) => field<string>('day', label, o);
/** One of `options`. The set is open: a value of a newer version is kept and shown as it is. */
export const choice = (label: string, options: Readonly<Record<string, string>>, o: Say<string> = {}) =>
  field<string>('choice', label, o, { options });
/** An opaque id of a person; the name lives elsewhere. */
export const actor = (label: string, o: Say<string> = {}) => field<string>('actor', label, o);
/** An id of a unit or branch. */
export const unit = (label: string, o: Say<string> = {}) => field<string>('unit', label, o);
/** A `kind/id` of another record. */
export const ref = (label: string, o: Say<string> = {}) => field<string>('ref', label, o);
/** A box to tick. */
export const flag = (label: string, o: Say<boolean> = {}) => field<boolean>('flag', label, o);
/** Rows of further fields. */
export const list = <F extends Fields>(label: string, of: F, o: Say<readonly DataOf<F>[]> & { most?: number } = {}) =>
  field<readonly DataOf<F>[]>('list', label, o, { of, most: o.most ?? 500, start: o.start ?? [] });

/** What a record holds of a picture: all but the picture, which is kept under the record and `sha256`. */
const photo = {
  /** Said by whoever brings it, and read to whoever does not see it; never the name that its file had, which may name a person. */
  name: text('照片上是什么', { max: 60 }),
  type: text('格式', { max: 40 }),
  bytes: count('大小', { most: pictureLimits.bytes }),
  sha256: text('校验', { max: 64 }),
} as const;
/**
 * What a record holds of a picture: name, type, size in bytes, SHA-256 in 64 hex digits. The picture itself lies with
 * `Files`.
 */
export type Photo = DataOf<typeof photo>;
/** Pictures, `most` of them. */
export const photos = (label: string, o: Say<readonly Photo[]> & { most?: number } = {}) =>
  field<readonly Photo[]>('photos', label, o, { of: photo, most: o.most ?? 3, start: o.start ?? [] });

/** The shape of the data that a set of fields describes; any of them may be missing, and more may be there. */
export type DataOf<F extends Fields> = { -readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };
