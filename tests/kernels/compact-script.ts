/**
 * Page script `compact()`: opens a database that holds nothing and deletes it. Chromium answers a deletion by compacting the origin's
 * LevelDB, which begins a new log; a torn tail that a kill left in the old one is gone with it, before anything can be appended to it.
 */
export const COMPACT = `
  window.compact = () => new Promise((resolve, reject) => {
    const opening = indexedDB.open('compact', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      const deleting = indexedDB.deleteDatabase('compact');
      deleting.onerror = () => reject(deleting.error);
      deleting.onsuccess = () => resolve();
    };
  });`;
