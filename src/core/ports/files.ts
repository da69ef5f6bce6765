import type { Ref } from '../ports.js';

/**
 * Where a file belongs: the record that names it, and with it the shelf (the files of a person part are sent to whoever may
 * see that part, and to nobody else); and its content.
 */
export interface FileKey {
  ref: Ref;
  /** Of the bytes, 64 hex digits. */
  sha256: string;
}
/** A picture, whole. */
export interface FileBody {
  /** One of `rules/picture-limits`. */
  type: string;
  bytes: Uint8Array;
}
/**
 * Keeps files, each under its record and its content. Takes pictures alone (`rules/pictures`), and none that tells
 * where and when it was taken. Throws `DJ-F…` for what it does not take, and the troubles of its place, `DJ-L…` of a device or
 * `DJ-N…` of the way to a backend; then nothing of that call is kept.
 */
export interface Files {
  /** Resolves when the file outlives a power cut. What is there already stays as it is. */
  put(key: FileKey, body: FileBody, signal?: AbortSignal): Promise<void>;
  /** `null` = there is none, or none for whoever asks. */
  get(key: FileKey, signal?: AbortSignal): Promise<FileBody | null>;
  /** What is not there is removed already. A backend keeps what a record still names: that goes with its record. */
  remove(key: FileKey, signal?: AbortSignal): Promise<void>;
}
/** The files of one owner on this device. */
export interface LocalFiles extends Files {
  keys(): Promise<FileKey[]>;
  /** Forgets them all; afterwards it may be used again. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}
