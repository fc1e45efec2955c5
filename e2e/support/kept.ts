import { expect, type Page } from "@playwright/test";

/**
 * Waits until the device has kept these words: of what somebody writes, which goes on after the key is up, or of a request
 * whose link was opened, which goes on after the page is there.
 */
export async function expectKept(page: Page, words: string, store: "drafts" | "reports" = "drafts"): Promise<void> {
  await expect.poll(() => page.evaluate(keptAsText, `linli-${store}`)).toContain(words);
}

async function keptAsText(name: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
  const opening = indexedDB.open(name);
  // To look must not make what the page makes itself.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  opening.onerror = () => resolve([]);
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
