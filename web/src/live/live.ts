/**
 * What changed of what a page shows, told by the server over one stream for all parts of the page. Changes come without
 * content: whoever hears of one asks anew. Where no stream can be had, everybody is told to ask again now and then.
 */
export interface LiveChange {
  topic: "request" | "progress" | "whistle" | "problem" | "meeting" | "vote" | "deliberation" | "inbox";
  id: string;
}

type Listener = (heard: LiveChange | "again") => void;

const address = "/api/live/follow-changes";
const failuresUntilPolling = 3;
const pollEveryMs = 30_000;
const longestPauseMs = 60_000;

/** What of a browser this needs; a test brings its own. */
export interface LiveBrowser {
  open(url: string): EventSource;
  isHidden(): boolean;
  onVisibility(changed: () => void): void;
}

const browser: LiveBrowser = {
  open: (url) => new EventSource(url),
  isHidden: () => document.visibilityState === "hidden",
  onVisibility: (changed) => document.addEventListener("visibilitychange", changed),
};

export class Live {
  readonly #browser: LiveBrowser;
  readonly #listeners = new Set<Listener>();
  readonly #numbers = new Map<string, number>();
  #source: EventSource | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setInterval> | undefined;
  #failures = 0;
  #watching = false;

  constructor(of: LiveBrowser = browser) {
    this.#browser = of;
  }

  /** @returns how to stop hearing */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#watch();
    this.#reopen(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  /** Hears of the request of this number too, as long as its page is open. @returns how to stop */
  follow(number: string): () => void {
    this.#numbers.set(number, (this.#numbers.get(number) ?? 0) + 1);
    this.#reopen(0);
    return () => {
      const left = (this.#numbers.get(number) ?? 1) - 1;
      if (left > 0) this.#numbers.set(number, left);
      else this.#numbers.delete(number);
    };
  }

  /** Somebody else is here now: what they may hear is another matter. */
  restart(): void {
    this.#failures = 0;
    this.#reopen(0);
  }

  /** A page in the background needs nothing, and browsers allow few connections to one server. */
  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#browser.onVisibility(() => {
      if (this.#browser.isHidden()) {
        this.#close();
      } else if (this.#listeners.size > 0) {
        this.#tell("again");
        this.#reopen(0);
      }
    });
  }

  /** Several wishes of one moment make one stream. */
  #reopen(afterMs: number): void {
    clearTimeout(this.#reopening);
    this.#reopening = setTimeout(() => this.#open(), afterMs);
  }

  #open(): void {
    this.#source?.close();
    if (this.#listeners.size === 0 || this.#browser.isHidden()) return;
    const numbers = [...this.#numbers.keys()].join(",");
    const source = this.#browser.open(numbers === "" ? address : `${address}?numbers=${encodeURIComponent(numbers)}`);
    this.#source = source;
    source.addEventListener("open", () => {
      // What was missed while there was no stream.
      if (this.#failures > 0) this.#tell("again");
      this.#failures = 0;
      this.#stopPolling();
    });
    source.addEventListener("change", (event) => this.#tell(JSON.parse((event as MessageEvent<string>).data)));
    source.addEventListener("again", () => this.#tell("again"));
    source.addEventListener("error", () => this.#failed(source));
  }

  #failed(source: EventSource): void {
    if (source !== this.#source) return;
    source.close();
    this.#failures += 1;
    if (this.#failures >= failuresUntilPolling) this.#polling ??= setInterval(() => this.#tell("again"), pollEveryMs);
    const pause = Math.min(longestPauseMs, 1000 * 2 ** this.#failures);
    this.#reopen(pause / 2 + Math.random() * (pause / 2));
  }

  #close(): void {
    clearTimeout(this.#reopening);
    this.#source?.close();
    this.#source = undefined;
    this.#stopPolling();
  }

  #stopPolling(): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
  }

  #tell(heard: LiveChange | "again"): void {
    for (const listener of this.#listeners) listener(heard);
  }
}

/** One for the whole page. */
export const live = new Live();
