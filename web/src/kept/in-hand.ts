/**
 * What was written in this tab and the device has not taken yet. The device takes its time; a page that is loaded anew in
 * that very moment finds the words here. They must be plain JSON.
 */
export class InHand<Content> {
  readonly #key: string;
  #content: Partial<Content> = {};

  constructor(name: string) {
    this.#key = `linli.in-hand.${name}`;
    withStorage((storage) => {
      this.#content = JSON.parse(storage.getItem(this.#key) ?? "{}") as Partial<Content>;
    });
  }

  get content(): Partial<Content> {
    return this.#content;
  }

  get isEmpty(): boolean {
    return Object.keys(this.#content).length === 0;
  }

  put(content: Partial<Content>): void {
    this.#content = content;
    withStorage((storage) => storage.setItem(this.#key, JSON.stringify(content)));
  }

  clear(): void {
    this.#content = {};
    withStorage((storage) => storage.removeItem(this.#key));
  }
}

/** A browser that lets a page keep nothing, or has no room left: then the words are on the page alone. */
function withStorage(use: (storage: Storage) => void): void {
  try {
    use(window.sessionStorage);
  } catch {}
}
