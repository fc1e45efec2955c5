import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createLinli, type Linli } from "../../app.ts";
import { file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { liveLimits } from "./hub.ts";
import { type Listening, listenForChanges } from "./listen.ts";

/** Two servers on one database, as two processes have it: what one does, the pages of the other hear. */
const linli = testDistrict();

let here: { address: string; server: Linli; listening: Listening };
let there: { address: string; server: Linli; listening: Listening };
const opened: Stream[] = [];

beforeAll(async () => {
  here = await started(linli.linli);
  const parts = { pool: linli.pools.app, vault: linli.vault, clock: linli.clock, districts: linli.districts };
  there = await started(
    await createLinli({ ...parts, logLevel: "silent", origin: undefined, demo: true, requestsPerMinute: 100_000 }),
  );
});
afterAll(async () => {
  for (const stream of opened) stream.close();
  await Promise.all([here.listening.stop(), there.listening.stop()]);
  await there.server.http.close();
});

async function started(server: Linli) {
  const listening = await listenForChanges(linli.pools.owner, server.hub);
  return { address: await server.http.listen({ port: 0, host: "127.0.0.1" }), server, listening };
}

class Stream {
  readonly response: Response;
  readonly #reading: AbortController;
  text = "";
  ended = false;

  constructor(response: Response, reading: AbortController) {
    this.response = response;
    this.#reading = reading;
    void this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of this.response.body!) this.text += decoder.decode(bytes, { stream: true });
    } catch {
      // Closed by the test itself.
    }
    this.ended = true;
  }

  /** Changes heard so far, as "topic id". */
  heard(): string[] {
    return [...this.text.matchAll(/^event: change\ndata: (.*)$/gm)].map(([, data]) => {
      const { topic, id } = JSON.parse(data!) as { topic: string; id: string };
      return `${topic} ${id}`;
    });
  }

  close(): void {
    this.#reading.abort();
  }
}

interface Asking {
  at?: typeof here;
  numbers?: string;
  lastEventId?: string;
}

async function open(character: Character, { at = here, numbers, lastEventId }: Asking = {}): Promise<Stream> {
  const { cookies } = await linli.as(character);
  const reading = new AbortController();
  const response = await fetch(`${at.address}/api/live/${"follow-changes"}${numbers ? `?numbers=${numbers}` : ""}`, {
    headers: {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(lastEventId ? { "last-event-id": lastEventId } : {}),
    },
    signal: reading.signal,
  });
  const stream = new Stream(response, reading);
  opened.push(stream);
  return stream;
}

describe("a page hears", () => {
  test("of a request in its area, from whichever process it was changed, and not of another street's", async () => {
    const [wang, sun, jin, chenThere] = await Promise.all([
      open("grid-worker-wang"),
      open("street-officer-sun"),
      open("grid-worker-jin"),
      open("community-officer-chen", { at: there }),
    ]);
    const filed = await file(linli);
    for (const stream of [wang, sun, chenThere]) {
      await vi.waitFor(() => expect(stream.heard()).toContain(`request ${filed.id}`));
    }
    expect(jin.text).not.toContain(filed.id);
    expect(wang.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(wang.text).not.toMatch(/楼道灯|李示例|199\d{8}/);
  });

  test("of a request that its unit was asked to take and no longer is", async () => {
    const department = await open("department-officer-feng");
    const filed = await file(linli);
    const postId = linli.id("post", "department-officer-feng");
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", filed.id, { postId, reason: "归你们管" }));
    await vi.waitFor(() => expect(department.heard()).toContain(`request ${filed.id}`));
    const before = department.heard().length;
    expectOk(await step(linli, "grid-worker-wang", "withdraw-offer", filed.id));
    await vi.waitFor(() => expect(department.heard().length).toBeGreaterThan(before));
  });

  test("of the one request whose number it shows, signed in or not", async () => {
    const filed = await file(linli);
    const other = await file(linli, {}, "resident-zhou");
    const stream = await open("anyone", { numbers: filed.number });
    expectOk(await step(linli, "grid-worker-wang", "accept-request", other.id));
    expectOk(await step(linli, "grid-worker-wang", "accept-request", filed.id));
    await vi.waitFor(() => expect(stream.heard()).toContain(`progress ${filed.number}`));
    expect(new Set(stream.heard())).toEqual(new Set([`progress ${filed.number}`]));
  });

  test("of its own inbox, and of nobody else's", async () => {
    await linli.runJobs();
    const [li, ma] = await Promise.all([open("resident-li", { at: there }), open("resident-ma")]);
    await file(linli);
    await linli.runJobs();
    await vi.waitFor(() => expect(li.heard().join()).toMatch(/inbox /));
    expect(ma.heard()).toEqual([]);
  });

  test("that it may have missed something, when it comes back or the server lost the database", async () => {
    const back = await open("grid-worker-wang", { lastEventId: "0199b7a0-0000-7000-8000-00000000beef" });
    await vi.waitFor(() => expect(back.text).toContain("event: again"));
    const fresh = await open("grid-worker-wang");
    await vi.waitFor(() => expect(fresh.text).toContain(": here"));
    expect(fresh.text).not.toContain("event: again");
    await linli.rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen linli_live' and datname = current_database()",
    );
    await vi.waitFor(() => expect(fresh.text).toContain("event: again"), { timeout: 5_000 });
    const filed = await file(linli);
    await vi.waitFor(() => expect(fresh.heard()).toContain(`request ${filed.id}`));
  });
});

describe("a stream ends", () => {
  test("when its holder signs out, wherever that was", async () => {
    const [own, colleague] = await Promise.all([open("grid-worker-zhao", { at: there }), open("grid-worker-wang")]);
    expectOk(await (await linli.as("grid-worker-zhao")).call("sign-out"));
    await vi.waitFor(() => expect(own.ended).toBe(true));
    expect(colleague.ended).toBe(false);
    linli.forget("grid-worker-zhao");
  });

  test("when its holder's account is disabled", async () => {
    const stream = await open("community-officer-qian");
    const accounts = expectOk(
      await (await linli.as("administrator-yan")).call("list-accounts", { text: "qian" }),
    ).body;
    const account = accounts.accounts.find(
      ({ userName }: { userName: string }) => userName === "community-officer-qian",
    );
    expectOk(
      await (await linli.as("administrator-yan")).call("disable-account", {
        accountId: account.id,
        version: account.version,
      }),
    );
    await vi.waitFor(() => expect(stream.ended).toBe(true));
  });
});

test("an account has a dozen streams and no more: too-many-tries", async () => {
  await linli.as("street-leader-tang");
  const streams = await Promise.all(Array.from({ length: liveLimits.perAccount }, () => open("street-leader-tang")));
  expect(streams.map(({ response }) => response.status)).toEqual(streams.map(() => 200));
  const oneMore = await open("street-leader-tang");
  expect(oneMore.response.status).toBe(429);
  streams[0]!.close();
  await vi.waitFor(async () => {
    const again = await open("street-leader-tang");
    expect(again.response.status).toBe(200);
  });
});

test("many events of one transaction are told whole", async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `0199b7a0-0000-7000-8000-${String(index).padStart(12, "0")}`);
  const heard: string[] = [];
  const client = await linli.pools.owner.connect();
  client.on("notification", ({ payload }) => heard.push(...JSON.parse(payload!).e.map(([, id]: string[]) => id)));
  await client.query("listen linli_live");
  const happened = ids.map((id) => ({
    id,
    at: "2026-11-24T01:00:00Z",
    name: "trial.done",
    subject_id: id,
    payload: {},
    live: true,
  }));
  const entry = { id: ids[0], at: "2026-11-24T01:00:00Z", operation: "trial", actor_kind: "system", input: {} };
  await client.query("select set_config('linli.district_id', $1, false)", [String(linli.district().id)]);
  await client.query("select platform.record($1::jsonb, $2::jsonb, '[]')", [
    JSON.stringify(entry),
    JSON.stringify(happened),
  ]);
  await vi.waitFor(() => expect(heard).toHaveLength(ids.length));
  client.release(true);
});
