import fixture from '../../data/database-v1.json' with { type: 'json' };

export { fixture };

type Stores = Readonly<
  Record<
    string,
    {
      readonly keyPath: string | readonly string[];
      readonly indexes: Readonly<Record<string, string | readonly string[]>>;
      readonly unique?: readonly string[];
    }
  >
>;

/** Makes a database as version 1 of the schema left it, through IndexedDB itself. */
export function makeOldDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, fixture.version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => createStores(opening.result, fixture.stores as Stores);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = Object.keys(fixture.rows) as (keyof typeof fixture.rows)[];
      const transaction = db.transaction(names, 'readwrite');
      for (const store of names)
        for (const row of fixture.rows[store]) transaction.objectStore(store).add(withBytes(row));
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

function createStores(db: IDBDatabase, stores: Stores): void {
  for (const [name, { keyPath, indexes, unique = [] }] of Object.entries(stores)) {
    const store = db.createObjectStore(name, { keyPath: keyPath as string | string[] });
    for (const [index, path] of Object.entries(indexes))
      store.createIndex(index, path as string | string[], { unique: unique.includes(index) });
  }
}

function withBytes(row: object): object {
  if (!('bytes' in row) || typeof row.bytes !== 'object') return row;
  const { base64 } = row.bytes as { readonly base64: string };
  return { ...row, bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)) };
}

/** Every row of every store, with the version, through IndexedDB itself. */
export function readRaw(
  name: string,
): Promise<{ readonly version: number; readonly rows: Record<string, unknown[]> }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = [...db.objectStoreNames];
      const transaction = db.transaction(names);
      const reads = names.map((store) => [store, transaction.objectStore(store).getAll()] as const);
      transaction.oncomplete = () => {
        const { version } = db;
        db.close();
        resolve({ version, rows: Object.fromEntries(reads.map(([n, r]) => [n, r.result])) });
      };
    };
  });
}
