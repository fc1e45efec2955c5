import { expect, type Page } from "@playwright/test";

/** Waits until the device has kept these words of what somebody writes: the write goes on after the key is up. */
export async function expectKept(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(draftsAsText)).toContain(words);
}

async function draftsAsText(): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
  const opening = indexedDB.open("linli-drafts");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("kept").objectStore("kept").getAll();
    all.onerror = () => reject(all.error);
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result);
    };
  };
  return JSON.stringify(await promise);
}
