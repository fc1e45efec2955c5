const step = 10;

/** Says how far a long piece of work has come, in steps of ten percent. */
export class Progress {
  readonly #log: (sentence: string) => void;
  readonly #startedAt = performance.now();
  #said = 0;

  constructor(log: (sentence: string) => void) {
    this.#log = log;
  }

  /** @param share 0 to 1 */
  reach(share: number): void {
    const percent = Math.floor((share * 100) / step) * step;
    if (percent <= this.#said || percent >= 100) return;
    this.#said = percent;
    this.#log(`The demo is loading: ${percent} %.`);
  }

  end(): void {
    const seconds = Math.round((performance.now() - this.#startedAt) / 1_000);
    this.#log(`The demo is loaded (${seconds} s).`);
  }
}
