import type pg from "pg";
import type { Clock } from "../clock.ts";
import { inDistrict, type Transaction } from "../database/transaction.ts";
import { type District, dayOf } from "../operations/operation.ts";
import type { Change, LiveCatalogue, LiveSource } from "./live-catalogue.ts";
import type { LiveStream } from "./stream.ts";

export interface HubGround {
  pool: pg.Pool;
  clock: Clock;
  catalogue: LiveCatalogue;
  districtById(id: number): District | undefined;
  log: { error(fields: object, sentence: string): void };
}

export const liveLimits = {
  /** Open streams of one process, of one account, and of one source without an account. */
  perProcess: 2_000,
  perAccount: 12,
  perSource: 60,
  /** Changes of this long are told together. */
  gatherMs: 100,
  heartbeatMs: 15_000,
} as const;

/** What the database tells of the events of one transaction. */
interface Notification {
  d: number;
  e: [event: string, subjectId: string][];
}

/**
 * All open streams of this process, by the keys they follow. What happened is heard from the database, whichever process
 * did it; who is to know of it is asked once for all streams, and only where somebody listens.
 */
export class LiveHub {
  readonly #ground: HubGround;
  readonly #streams = new Set<LiveStream>();
  readonly #byKey = new Map<string, Set<LiveStream>>();
  #pending = new Map<number, Map<LiveSource, Set<string>>>();
  #gathering: NodeJS.Timeout | undefined;
  readonly #beating: NodeJS.Timeout;

  constructor(ground: HubGround) {
    this.#ground = ground;
    this.#beating = setInterval(() => void this.beat(), liveLimits.heartbeatMs);
    this.#beating.unref();
  }

  get open(): number {
    return this.#streams.size;
  }

  /** Whether one more may be opened by this account, or from this source by somebody without one. */
  hasRoomFor(accountId: string | null, source: string): boolean {
    if (this.#streams.size >= liveLimits.perProcess) return false;
    let own = 0;
    for (const stream of this.#streams) {
      if (accountId === null ? stream.source === source && stream.accountId === null : stream.accountId === accountId)
        own += 1;
    }
    return own < (accountId === null ? liveLimits.perSource : liveLimits.perAccount);
  }

  add(stream: LiveStream): void {
    this.#streams.add(stream);
    for (const key of stream.keys) this.#follow(stream, key);
    stream.onEnd(() => this.#remove(stream));
  }

  /** @param text as the database sent it */
  hear(text: string): void {
    const { d: districtId, e: events } = JSON.parse(text) as Notification;
    for (const [event, subjectId] of events) {
      for (const source of this.#ground.catalogue.sourcesOf(event)) {
        const ofDistrict = this.#pending.get(districtId) ?? new Map<LiveSource, Set<string>>();
        this.#pending.set(districtId, ofDistrict);
        ofDistrict.set(source, (ofDistrict.get(source) ?? new Set()).add(subjectId));
      }
    }
    this.#gathering ??= setTimeout(() => void this.#tell(), liveLimits.gatherMs);
  }

  /** Something may have been missed: every page asks for what it shows. */
  everybodyAgain(): void {
    for (const stream of this.#streams) stream.again();
  }

  /** Keeps connections alive, and asks again who may follow what. */
  async beat(): Promise<void> {
    for (const stream of this.#streams) stream.beat();
    const due = [...this.#streams].filter((stream) => stream.isDueForRenewal());
    for (const stream of due) await this.#renew(stream);
  }

  close(): void {
    clearInterval(this.#beating);
    clearTimeout(this.#gathering);
    for (const stream of this.#streams) stream.end();
  }

  async #tell(): Promise<void> {
    this.#gathering = undefined;
    const pending = this.#pending;
    this.#pending = new Map();
    for (const [districtId, sources] of pending) {
      for (const [source, subjects] of sources) {
        await this.#tellOf(districtId, source, [...subjects]).catch((error: unknown) => {
          this.#ground.log.error({ err: error }, "who is to hear of a change could not be read");
          this.everybodyAgain();
        });
      }
    }
  }

  async #tellOf(districtId: number, source: LiveSource, subjectIds: readonly string[]): Promise<void> {
    const district = this.#ground.districtById(districtId);
    const listened = [...this.#streams].some((stream) => stream.districtId === districtId);
    if (!district || !listened) return;
    const scope = { districtId, today: dayOf(district, this.#ground.clock.now()) };
    const heard = await inDistrict(this.#ground.pool, scope, async ({ tx }) => ({
      value: await source.audience(tx as unknown as Transaction<never>, districtId, subjectIds),
    }));
    const told = new Map<LiveStream, Map<string, Change>>();
    for (const { key, change } of heard) {
      for (const stream of this.#byKey.get(`${districtId} ${key}`) ?? []) {
        if (change === "access") {
          void this.#renew(stream);
          continue;
        }
        const changes = told.get(stream) ?? new Map<string, Change>();
        told.set(stream, changes.set(`${change.topic} ${change.id}`, change));
      }
    }
    for (const [stream, changes] of told) stream.tell([...changes.values()]);
  }

  async #renew(stream: LiveStream): Promise<void> {
    const keys = await stream.renew();
    if (keys === null || !this.#streams.has(stream)) {
      stream.end();
      return;
    }
    for (const key of stream.keys) this.#unfollow(stream, key);
    stream.keys = keys;
    for (const key of keys) this.#follow(stream, key);
  }

  #remove(stream: LiveStream): void {
    this.#streams.delete(stream);
    for (const key of stream.keys) this.#unfollow(stream, key);
  }

  #follow(stream: LiveStream, key: string): void {
    const name = `${stream.districtId} ${key}`;
    this.#byKey.set(name, (this.#byKey.get(name) ?? new Set()).add(stream));
  }

  #unfollow(stream: LiveStream, key: string): void {
    const name = `${stream.districtId} ${key}`;
    const following = this.#byKey.get(name);
    following?.delete(stream);
    if (following?.size === 0) this.#byKey.delete(name);
  }
}
