import type { Page, Response } from "@playwright/test";

/**
 * What the server answers in Chinese whatever the reader's language, because people wrote it or are called so: names of
 * people, addresses, what residents and staff write, where official words come from.
 */
const chineseByNature: ReadonlySet<string> = new Set([
  // A council's, which is called so by its people.
  ".name",
  "account.name",
  "accountName",
  "address",
  "attendance.name",
  "buildingName",
  "councilName",
  "councils.name",
  "byName",
  "enteredBy",
  "electors.home",
  "electors.names",
  "fileName",
  "description",
  "doneWords",
  "finishedWords",
  "device",
  "holder",
  "holders",
  "members.name",
  "home",
  "note",
  "people.name",
  "personName",
  "place",
  "presenter",
  "presentNames",
  "publishedWords",
  "recipient",
  "rights.home",
  "source",
  "speaker",
  "summary",
  "title",
  "words",
]);

/** Gathers what the server answers to a page, to tell such names apart from words that nobody has translated. */
export class ForeignWords {
  readonly #known: string[] = [];
  /** Answers that the page may show already while they are still read here. */
  readonly #reading = new Set<Promise<void>>();

  constructor(page: Page) {
    page.on("response", (response) => {
      const reading = this.#read(response).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
    });
  }

  /** Chinese characters of the page that are no such name, with the text around them. */
  async untranslated(page: Page): Promise<string[]> {
    const shown = await page.evaluate(chineseTexts);
    await Promise.all(this.#reading);
    return shown.filter((text) => {
      const runs = text.match(/\p{Script=Han}+/gu) ?? [];
      return runs.some((run) => !this.#known.some((known) => known.includes(run)));
    });
  }

  async #read(response: Response): Promise<void> {
    // The title of a refusal is ours, and translated.
    if (!response.ok() || !response.url().includes("/api/")) return;
    if (!(response.headers()["content-type"] ?? "").includes("json")) return;
    const answer: unknown = await response.json().catch(() => null);
    this.#gather(answer, "", "");
  }

  #gather(value: unknown, key: string, parent: string): void {
    if (typeof value === "string") {
      if (chineseByNature.has(key) || chineseByNature.has(`${parent}.${key}`)) this.#known.push(value);
    } else if (Array.isArray(value)) {
      for (const one of value) this.#gather(one, key, parent);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) this.#gather(part, name, key);
    }
  }
}

/** Runs in the page: every text somebody sees or is read that has Chinese in it, outside what is marked as Chinese. */
function chineseTexts(): string[] {
  const found = new Set<string>();
  const take = (text: string | null, element: Element | null) => {
    if (text === null || !/\p{Script=Han}/u.test(text)) return;
    if (element?.closest("[lang^=zh], noscript, script, style") ?? false) return;
    found.add(text.trim());
  };
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    take(node.textContent, node.parentElement);
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) take(element.getAttribute(name), element);
  }
  return [...found];
}
