/** Where the device keeps what must survive a reload. Values are whatever structured cloning takes, photos as bytes. */
export interface KeptStore {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** All values, in the order of their keys. */
  all(): Promise<unknown[]>;
}

/** A store that has not opened after so many milliseconds counts as none. A slow phone under load takes some seconds. */
const openingLimitMs = 10_000;
/** Safari 14.1 may leave an open unanswered until it is asked for something else (WebKit bug 226547). */
const wakingMs = 200;

/** IndexedDB where it works, else localStorage, which holds words but no photos. */
export async function openKeptStore(name: string): Promise<KeptStore> {
  try {
    const store = indexedDbStore(await withinLimit(openDatabase(name)));
    await takeOver(name, window.localStorage, store);
    return store;
  } catch {
    return localStorageStore(name, window.localStorage);
  }
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("IndexedDB did not answer")), openingLimitMs);
    const waking = setInterval(() => void window.indexedDB.databases?.().catch(() => {}), wakingMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(limit);
      clearInterval(waking);
    });
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

/**
 * Moves what was kept in `storage`, when the other store once did not open, to where it is looked for now: it is the newer.
 * Exported for its test.
 */
export async function takeOver(name: string, storage: Storage, store: KeptStore): Promise<void> {
  const prefix = prefixOf(name);
  for (const key of keysIn(storage, prefix)) {
    await store.put(key.slice(prefix.length), JSON.parse(storage.getItem(key) ?? "null"));
    storage.removeItem(key);
  }
}

/** Exported for its test; pages call openKeptStore. Bytes are left out: localStorage holds a few megabytes at most. */
export function localStorageStore(name: string, storage: Storage): KeptStore {
  const prefix = prefixOf(name);
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
    all: async () => keysIn(storage, prefix).map(read),
  };
}

const prefixOf = (name: string): string => `linli.${name}.`;

function keysIn(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix)).sort();
}
