import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { LiveHub } from "./hub.ts";

export interface Listening {
  stop(): Promise<void>;
}

const channel = "linli_live";
const betweenTriesMs = 1_000;

/**
 * One connection of this process that hears what all processes do. When it is lost it is made anew, and every page asks
 * for what it shows, because something may have happened meanwhile.
 */
export async function listenForChanges(owner: pg.Pool, hub: LiveHub): Promise<Listening> {
  const stopping = new AbortController();
  let ear = await connected(owner, hub, lost);
  function lost(): void {
    if (!stopping.signal.aborted) void again();
  }
  async function again(): Promise<void> {
    while (await pause(betweenTriesMs, true, { signal: stopping.signal }).catch(() => false)) {
      const made = await connected(owner, hub, lost).catch(() => undefined);
      if (!made) continue;
      ear = made;
      hub.everybodyAgain();
      return;
    }
  }
  return {
    async stop() {
      stopping.abort();
      ear.close();
    },
  };
}

async function connected(owner: pg.Pool, hub: LiveHub, lost: () => void): Promise<{ close(): void }> {
  const client = await owner.connect();
  let over = false;
  const close = () => {
    if (over) return;
    over = true;
    client.release(true);
    lost();
  };
  client.on("notification", ({ payload }) => payload && hub.hear(payload));
  client.on("error", close);
  client.on("end", close);
  await client.query(`listen ${channel}`).catch((error: unknown) => {
    close();
    throw error;
  });
  return { close };
}
