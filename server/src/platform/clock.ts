/** Where "now" comes from: the system's clock, or one that a test or the demo sets. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is set or moved on. */
export class SetClock implements Clock {
  #now: Temporal.Instant;

  constructor(start: string) {
    this.#now = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  /** @param by ISO 8601 duration in clock time, such as "PT2H" or "PT360H" */
  advance(by: string): void {
    this.#now = this.#now.add(by);
  }
}
