/** Reads the table of rooms in docs/architecture.md, the drawing that the import test enforces. */
export interface Room {
  /** Path below the repository, without `.ts`: a folder, or a file of that name. */
  path: string;
  pure: boolean;
  /** Rooms, folders of rooms, or packages. */
  mayImport: readonly string[];
}

export function readRooms(drawing: string): Room[] {
  const table = /```rooms\n(?<head>.*)\n(?<rows>[\s\S]*?)\n```/.exec(drawing)?.groups;
  if (!table?.rows) throw new Error('docs/architecture.md has no ```rooms block');
  return table.rows.split('\n').map((row) => {
    const [path, pure, ...mayImport] = row.trim().split(/\s+/);
    if (!path || (pure !== 'yes' && pure !== 'no') || mayImport.length === 0) throw new Error(`not a room: ${row}`);
    return { path, pure: pure === 'yes', mayImport: mayImport[0] === '-' ? [] : mayImport };
  });
}

/** Whether `file` (with or without `.ts`) lies in `place`, a room or a folder of rooms. Names must match to the end. */
export function liesIn(file: string, place: string): boolean {
  return file.replace(/\.ts$/, '') === place || file.startsWith(`${place}/`);
}

export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find((room) => liesIn(file, room.path));
}
