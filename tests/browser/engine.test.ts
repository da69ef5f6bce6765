import { deleteDB, openDB } from 'idb';

/** Promises about the browser that all other browser tests lean on. */
describe('the browser that tests run in', () => {
  it('keeps a value in IndexedDB', async () => {
    const db = await openDB('engine-test', 1, { upgrade: (db) => void db.createObjectStore('values') });
    await db.put('values', '心愿', 'key');
    const found: unknown = await db.get('values', 'key');
    db.close();
    await deleteDB('engine-test');
    if (found !== '心愿') throw new Error(`found ${String(found)}`);
  });

  it('draws Chinese characters, each with its own shape', () => {
    const shapes = new Set([...'党建任务心愿'].map(draw));
    if (shapes.size !== 6) throw new Error(`6 characters have ${shapes.size} shapes: no Chinese font`);
  });
});

/** The pixels of one character, as text that differs when the shape differs. */
function draw(character: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.font = '24px sans-serif';
  pen.fillText(character, 2, 26);
  return pen.getImageData(0, 0, 32, 32).data.join();
}
