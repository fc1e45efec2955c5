import type { Transaction } from "../database/transaction.ts";
import type { Actor } from "../operations/actor.ts";

/** What a page hears: that something it shows has changed, never what. */
export interface Change {
  topic: "request" | "progress" | "whistle" | "problem" | "meeting" | "vote" | "deliberation" | "inbox";
  id: string;
}

/** One change for one key; whoever may follow the key hears of it. "access": ask again what they may follow. */
export interface Heard {
  key: string;
  change: Change | "access";
}

export interface Following {
  actor: Actor;
  /** Numbers of requests whose progress pages are open. */
  numbers: readonly string[];
}

/** What a module contributes: which of its events pages hear of, who hears, and what an actor may follow. */
export interface LiveSource {
  /** Names of events, or all that begin with `request.` */
  events: readonly string[];
  /** Who is to hear of these subjects, in one statement. */
  audience(tx: Transaction<never>, districtId: number, subjectIds: readonly string[]): Promise<Heard[]>;
  /** Keys within what the actor may see. */
  keysOf(following: Following): string[];
}

export class LiveCatalogue {
  readonly sources: LiveSource[] = [];

  add(...sources: LiveSource[]): void {
    this.sources.push(...sources);
  }

  sourcesOf(event: string): LiveSource[] {
    return this.sources.filter(({ events }) =>
      events.some((name) => (name.endsWith(".") ? event.startsWith(name) : event === name)),
    );
  }

  hears(event: string): boolean {
    return this.sourcesOf(event).length > 0;
  }

  keysOf(following: Following): string[] {
    return [...new Set(this.sources.flatMap((source) => source.keysOf(following)))];
  }
}
