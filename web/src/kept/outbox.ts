import { Refused, Unreachable } from "../api/problem.ts";
import type { KeptStore } from "./store.ts";

/** One thing to be sent, under the id its maker gave it. */
export interface Parcel<Content> {
  id: string;
  content: Content;
  /** Why the server would not take it: its words. The person has to look at it; it is not sent again by itself. */
  refusal: string | null;
}

/**
 * Keeps what was to be sent without a network, and sends it when there is one. Sending twice is harmless, because the
 * content carries its id.
 */
export class Outbox<Content, Answer> {
  readonly #store: Promise<KeptStore>;
  readonly #send: (content: Content, id: string) => Promise<Answer>;
  #flushing: Promise<Answer[]> | null = null;

  constructor(store: Promise<KeptStore>, send: (content: Content, id: string) => Promise<Answer>) {
    this.#store = store;
    this.#send = send;
  }

  async put(id: string, content: Content): Promise<void> {
    await (await this.#store).put(id, { id, content, refusal: null } satisfies Parcel<Content>);
  }

  async parcels(): Promise<Parcel<Content>[]> {
    return (await (await this.#store).all()) as Parcel<Content>[];
  }

  async take(id: string): Promise<void> {
    await (await this.#store).delete(id);
  }

  /** Sends all that can be sent, oldest first; stops at the first that finds no network. One run at a time. */
  flush(): Promise<Answer[]> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  async #sendAll(): Promise<Answer[]> {
    const store = await this.#store;
    const answers: Answer[] = [];
    for (const parcel of await this.parcels()) {
      if (parcel.refusal !== null) continue;
      try {
        answers.push(await this.#send(parcel.content, parcel.id));
        await store.delete(parcel.id);
      } catch (error) {
        if (error instanceof Unreachable) break;
        if (!(error instanceof Refused)) throw error;
        await store.put(parcel.id, { ...parcel, refusal: error.title } satisfies Parcel<Content>);
      }
    }
    return answers;
  }
}
