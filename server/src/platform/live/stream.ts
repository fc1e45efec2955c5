import type { ServerResponse } from "node:http";
import { newId } from "../ids.ts";
import type { Change } from "./live-catalogue.ts";

interface Opened {
  response: ServerResponse;
  districtId: number;
  accountId: string | null;
  /** Keyed hash of where it comes from. */
  source: string;
  keys: string[];
  /** What they may follow now; null: nothing any more. */
  ask(): Promise<string[] | null>;
}

const renewEveryMs = 60_000;
/** A page that reads slower than this is let go: it comes back and asks anew. */
const mostUnreadBytes = 64 * 1024;

/** One open page, as server-sent events: "change" with a topic and an id, "again" when something may have been missed. */
export class LiveStream {
  readonly districtId: number;
  readonly accountId: string | null;
  readonly source: string;
  keys: string[];
  readonly #response: ServerResponse;
  readonly #ask: Opened["ask"];
  #renewAt: number;

  constructor({ response, districtId, accountId, source, keys, ask }: Opened) {
    this.districtId = districtId;
    this.accountId = accountId;
    this.source = source;
    this.keys = keys;
    this.#response = response;
    this.#ask = ask;
    this.#renewAt = nextRenewal();
  }

  onEnd(ended: () => void): void {
    this.#response.on("close", ended);
  }

  tell(changes: readonly Change[]): void {
    this.#write(
      changes.map((change) => `id: ${newId()}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`).join(""),
    );
  }

  again(): void {
    this.#write(`id: ${newId()}\nevent: again\ndata: {}\n\n`);
  }

  beat(): void {
    this.#write(": here\n\n");
  }

  end(): void {
    this.#response.end();
  }

  isDueForRenewal(): boolean {
    return performance.now() >= this.#renewAt;
  }

  /** A database that is away for a moment takes nobody's right. */
  async renew(): Promise<string[] | null> {
    this.#renewAt = nextRenewal();
    return this.#ask().catch(() => this.keys);
  }

  #write(text: string): void {
    if (this.#response.writableEnded || this.#response.destroyed) return;
    if (this.#response.writableLength > mostUnreadBytes) this.#response.destroy();
    else this.#response.write(text);
  }
}

/** Spread, so that those who came together do not ask together. */
function nextRenewal(): number {
  return performance.now() + renewEveryMs * (0.75 + Math.random() / 2);
}
