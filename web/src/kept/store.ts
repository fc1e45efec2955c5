/** Where the device keeps what must survive a reload. Values are whatever structured cloning takes, photos as bytes. */
export interface KeptStore {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** All values, in the order of their keys. */
  all(): Promise<unknown[]>;
}

/** Safari 14.1 sometimes never answers an open: after this many milliseconds the fallback is used. */
const openingLimitMs = 2000;

/** IndexedDB where it works, else localStorage, which holds words but no photos. */
export async function openKeptStore(name: string): Promise<KeptStore> {
  try {
    return indexedDbStore(await withinLimit(openDatabase(name)));
  } catch {
    return localStorageStore(name, window.localStorage);
  }
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("IndexedDB did not answer")), openingLimitMs);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = window.indexedDB.open(`linli-${name}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("IndexedDB is blocked"));
  });
}

function indexedDbStore(database: IDBDatabase): KeptStore {
  function ask<Value>(mode: IDBTransactionMode, work: (kept: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("kept", mode);
      const request = work(transaction.objectStore("kept"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
  return {
    get: (key) => ask<unknown>("readonly", (kept) => kept.get(key)),
    put: async (key, value) => void (await ask("readwrite", (kept) => kept.put(value, key))),
    delete: async (key) => void (await ask("readwrite", (kept) => kept.delete(key))),
    all: () => ask<unknown[]>("readonly", (kept) => kept.getAll()),
  };
}

/** Exported for its test; pages call openKeptStore. Bytes are left out: localStorage holds a few megabytes at most. */
export function localStorageStore(name: string, storage: Storage): KeptStore {
  const prefix = `linli.${name}.`;
  const read = (key: string): unknown => {
    const text = storage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  };
  return {
    get: async (key) => read(prefix + key),
    put: async (key, value) => {
      const text = JSON.stringify(value, (_key, part: unknown) => (part instanceof ArrayBuffer ? null : part));
      storage.setItem(prefix + key, text);
    },
    delete: async (key) => storage.removeItem(prefix + key),
    all: async () => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      return keys
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map(read);
    },
  };
}
