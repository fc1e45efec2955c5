interface Window {
  endsAt: number;
  taken: number;
}

const mostKeys = 20_000;

/**
 * How often one source may do something within a window of time. Counted in this process's memory: it stops floods and
 * forgets with a restart; what must hold for sure is counted in the database instead.
 */
export class Limit {
  readonly #most: number;
  readonly #windowMilliseconds: number;
  readonly #windows = new Map<string, Window>();

  /** @param minutes length of the window, which begins with its first take */
  constructor(most: number, minutes: number) {
    this.#most = most;
    this.#windowMilliseconds = minutes * 60_000;
  }

  /** @returns false when the source has used up its window */
  take(key: string, now: Temporal.Instant): boolean {
    const at = now.epochMilliseconds;
    const open = this.#windows.get(key);
    if (open && open.endsAt > at) {
      open.taken += 1;
      return open.taken <= this.#most;
    }
    // Newest last, so that the oldest is the one forgotten when there are too many.
    this.#windows.delete(key);
    this.#windows.set(key, { endsAt: at + this.#windowMilliseconds, taken: 1 });
    if (this.#windows.size > mostKeys) this.#windows.delete(this.#windows.keys().next().value!);
    return true;
  }
}
