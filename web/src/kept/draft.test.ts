import { beforeEach, expect, test } from "vitest";
import { Draft } from "./draft.ts";
import { type KeptStore, localStorageStore, takeOver } from "./store.ts";

/** The part of the browser's Storage that is used here. */
class PageStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

interface Filing {
  text: string;
  photos: { bytes: ArrayBuffer | null }[];
}

let storage: PageStorage;
let store: KeptStore;

beforeEach(() => {
  storage = new PageStorage();
  store = localStorageStore("drafts", storage);
});

test("what was kept is there after a reload", async () => {
  await new Draft<Filing>(Promise.resolve(store), "filing").keep({ text: "楼道灯不亮", photos: [] });
  const afterReload = localStorageStore("drafts", storage);
  expect(await new Draft<Filing>(Promise.resolve(afterReload), "filing").read()).toEqual({
    text: "楼道灯不亮",
    photos: [],
  });
});

test("of many keystrokes at once the last one stays", async () => {
  const draft = new Draft<Filing>(Promise.resolve(store), "filing");
  await Promise.all(["楼", "楼道", "楼道灯"].map((text) => draft.keep({ text, photos: [] })));
  expect((await draft.read())?.text).toBe("楼道灯");
});

test("a discarded draft does not come back, not even from a keystroke before it", async () => {
  const draft = new Draft<Filing>(Promise.resolve(store), "filing");
  const keeping = draft.keep({ text: "写了一半", photos: [] });
  await draft.discard();
  await keeping;
  expect(await draft.read()).toBeNull();
});

test("a device that refuses once keeps the next change", async () => {
  const full: KeptStore = { ...store, put: () => Promise.reject(new Error("full")) };
  let current = full;
  const draft = new Draft<Filing>(
    Promise.resolve({ ...store, put: (key, value) => current.put(key, value) }),
    "filing",
  );
  await expect(draft.keep({ text: "一", photos: [] })).rejects.toThrow("full");
  current = store;
  await draft.keep({ text: "二", photos: [] });
  expect((await draft.read())?.text).toBe("二");
});

test("the fallback keeps words and leaves photos out rather than failing", async () => {
  await store.put("filing", { text: "有照片", photos: [{ bytes: new ArrayBuffer(9) }] });
  expect(await store.get("filing")).toEqual({ text: "有照片", photos: [{ bytes: null }] });
});

test("two stores on one device do not see each other", async () => {
  await store.put("a", 1);
  await localStorageStore("outbox", storage).put("b", 2);
  expect(await store.all()).toEqual([1]);
});

test("what was kept while a store did not open is moved to it when it does, and nothing of another's", async () => {
  await store.put("answer", { text: "三楼" });
  await localStorageStore("outbox", storage).put("b", 2);
  const opened = localStorageStore("opened", new PageStorage());
  await opened.put("answer", { text: "older" });
  await takeOver("drafts", storage, opened);
  expect(await opened.all()).toEqual([{ text: "三楼" }]);
  expect(await store.all()).toEqual([]);
  expect(await localStorageStore("outbox", storage).all()).toEqual([2]);
});
