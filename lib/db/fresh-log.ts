/**
 * Has the store of this origin begun a new log, so that a torn record at the end of the old one does no harm.
 *
 * Chromium keeps IndexedDB in LevelDB, which goes on in the log of the last run. If the browser died in the middle of
 * a record, whatever is appended behind it makes that log unreadable, and at the start after the next Chromium throws
 * the whole store away (google/leveldb issue 1287). Volume makes LevelDB turn to a new log in every version: more than
 * it gathers in memory (4 MiB), which it then puts into a table before the old log goes.
 */
export async function beginFreshLog(random: (bytes: Uint8Array<ArrayBuffer>) => void) {
  const db = await open();
  await write(db, (store) => {
    for (let key = 0; key < VALUES; key += 1) {
      const value = new Uint8Array(VALUE_BYTES);
      random(value);
      store.put(value, key);
    }
  });
  // The log is turned by the first write that finds too much in memory.
  await write(db, (store) => store.clear());
  db.close();
  await done(indexedDB.deleteDatabase(NAME));
}

const NAME = 'parley-fresh-log';
const STORE = 'filling';
/** Larger values lie outside the log, in files of their own. */
const VALUE_BYTES = 60_000;
/** 4.8 MB, which no compression makes smaller. */
const VALUES = 80;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function write(db: IDBDatabase, fill: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
  fill(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
