import ts from 'typescript';
import { importFaults } from './import-faults.js';
import { nameFaults } from './name-faults.js';
import { outsideFaults } from './outside-faults.js';
import { type Room, roomOf } from './rooms.js';

const MOST_LINES = 300;

/** Every way in which one file of `src/` breaks the drawing, as sentences; empty when it keeps it. */
export function faultsOf(file: string, text: string, rooms: readonly Room[]): string[] {
  const room = roomOf(file, rooms);
  if (!room) return [`${file} lies in no room of docs/architecture.md`];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const lines = text.split('\n').length - 1;
  return [
    ...nameFaults(file),
    ...(lines > MOST_LINES ? [`${file} has ${lines} lines, more than ${MOST_LINES}`] : []),
    ...importFaults(source, room, rooms),
    ...outsideFaults(source, room),
  ];
}
