import { type ChildProcess, fork } from "node:child_process";
import { listenForChanges } from "../../server/src/platform/live/listen.ts";
import { ask } from "../measuring/ask.ts";
import { Gathered } from "../measuring/callers.ts";
import { measuredOf } from "../measuring/percentiles.ts";
import type { People } from "../people.ts";
import type { Stage } from "../stage.ts";

export const fanOutName = "live fan-out";

/** How long it takes until everybody who has a page open knows that it changed. Times in milliseconds. */
export interface FanOut {
  streams: number;
  changes: number;
  /** From the commit to the last byte that each page read. */
  p50: number;
  p95: number;
  p99: number;
  /** The same of the page that heard last. */
  slowestP95: number;
}

/** What the process with the open pages is told. */
export interface Pages {
  address: string;
  number: string;
  tokens: string[];
}

export type FromPages = { open: number } | { heard: number; at: number } | { failure: string };

const now = () => performance.timeOrigin + performance.now();
const longestMs = 10_000;

/** Opens many pages of one request at one server, changes it again and again, and waits until all have heard. */
export async function measureFanOut(
  stage: Stage,
  people: People,
  { streams = 1_000, changes = 20 } = {},
): Promise<FanOut> {
  const { rows } = await stage.pools.owner.query<{ id: string; number: string; version: number; post: string }>(
    `select id, number, version, answerable_post_id as post from requests.requests
      where district_id = $1 and state = 'accepted' order by md5(id::text) limit 1`,
    [stage.district.id],
  );
  const request = rows[0]!;
  const visitor = people.staff.find(({ postId }) => postId === request.post)!;
  const listening = await listenForChanges(stage.pools.owner, stage.linli.hub);
  const child = fork(new URL("open-pages.ts", import.meta.url), { execArgv: [] });
  const each = new Gathered();
  const slowest = new Gathered();
  try {
    const tokens = people.residents.slice(0, streams).map(({ token }) => token);
    const pages: Pages = { address: stage.address, number: request.number, tokens };
    child.send(pages);
    await heard(child, (message) => "open" in message);
    let version = request.version;
    for (let change = 0; change <= changes; change++) {
      const all: number[] = [];
      const done = heard(child, (message) => "heard" in message && all.push(message.at) === streams);
      const input = { requestId: request.id, version, words: "已到现场查看，正在联系有关单位。" };
      const answer = await ask(stage, { name: "note", operation: "add-note", next: () => null }, { visitor, input });
      const committed = now();
      version = (answer as { version: number }).version;
      await done;
      // The first opens files and compiles code; it does not count.
      if (change === 0) continue;
      each.latencies.push(...all.map((at) => at - committed));
      slowest.latencies.push(Math.max(...all) - committed);
    }
  } finally {
    child.disconnect();
    await listening.stop();
  }
  const { p50, p95, p99 } = measuredOf(each);
  return { streams, changes, p50, p95, p99, slowestP95: measuredOf(slowest).p95 };
}

/** Waits until the pages have said what is waited for. @throws when one fails, or some hear nothing */
async function heard(child: ChildProcess, isIt: (message: FromPages) => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error("some pages heard nothing")), longestMs);
  const listen = (message: FromPages) => {
    if ("failure" in message) reject(new Error(message.failure));
    else if (isIt(message)) resolve();
  };
  child.on("message", listen);
  try {
    await promise;
  } finally {
    clearTimeout(late);
    child.off("message", listen);
  }
}
