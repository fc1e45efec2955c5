import type { Errand } from "./errands.ts";
import { LiveCatalogue } from "./live/live-catalogue.ts";
import { NoticeCatalogue } from "./notices.ts";
import type { Operation } from "./operations/operation.ts";
import { Registry } from "./operations/registry.ts";

/** A job that comes back by itself, in every district. */
export interface Recurrence {
  /** Five fields as in crontab(5), in UTC. */
  when: string;
  job: string;
}

/**
 * What the modules tell of themselves at start: what can be asked of them, what runs by itself, and who wants to hear of
 * what. `app.ts` lets each module fill it, in reading order.
 */
export class Application {
  /** Each has a route. */
  readonly operations = new Registry();
  /** Run by the queue as the system; no route leads to them. */
  readonly jobs = new Registry();
  /** Run by the queue too, without a transaction around them. */
  readonly errands = new Map<string, Errand>();
  readonly recurrences: Recurrence[] = [];
  /** What open pages hear of. */
  readonly live = new LiveCatalogue();
  /** What people can be told of. */
  readonly notices = new NoticeCatalogue();
  readonly #reactions = new Map<string, string[]>();

  /** `job` runs after every `event`, with { eventId, subjectId }; it commits with the event and runs at least once. */
  react(event: string, job: Operation): void {
    this.#known(job);
    this.#reactions.set(event, [...(this.#reactions.get(event) ?? []), job.name]);
  }

  /** `job` runs in every district whenever `when` comes, with {}. */
  every(when: string, job: Operation | Errand): void {
    this.#known(job);
    this.recurrences.push({ when, job: job.name });
  }

  /** Its name is nobody else's, as with every job. */
  addErrand(errand: Errand): void {
    if (this.errands.has(errand.name) || this.jobs.get(errand.name)) {
      throw new Error(`two jobs are called "${errand.name}"`);
    }
    this.errands.set(errand.name, errand);
  }

  listeners(event: string): readonly string[] {
    return this.#reactions.get(event) ?? [];
  }

  /** Events that somebody reacts to, for the test that each of them is told by some operation. */
  heardEvents(): string[] {
    return [...this.#reactions.keys()];
  }

  #known(job: { name: string }): void {
    if (!this.jobs.get(job.name) && !this.errands.has(job.name))
      throw new Error(`"${job.name}" is no job: add it to the jobs first`);
  }
}
