import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Filed, file, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

/** Filed at 翠屏小区, done by its grid worker: called back by the street, which is of another unit. */
const handler = "grid-worker-wang" as const;
const caller = "street-officer-sun" as const;

const call = async (by: Character, name: string, input: Record<string, unknown> = {}) =>
  (await linli.as(by)).call(name, input);
const list = async (by: Character) => expectOk(await call(by, "list-callbacks")).body.callbacks;
const total = async () => {
  await linli.runJob("count-standings");
  const period = { from: "2026-12-01", to: "2026-12-31" };
  return expectOk(await call("district-officer-he", "show-rates", { ...period, by: "unit" })).body.total;
};

async function resolved(change: Record<string, unknown> = {}, by: Character = "resident-li"): Promise<Filed> {
  const request = await file(linli, change, by);
  expectOk(await step(linli, handler, "resolve-request", request.id, { words: "修好了", photoIds: [] }));
  await linli.runJobs();
  return request;
}

const everything = { fairPercent: 0, fewestForRank: 30, callbackPercent: 100, source: "测试：全部回访" };

beforeAll(async () => {
  linli.clock.set("2026-11-30T01:00:00Z");
  expectOk(await call("district-leader-lv", "set-rates", { id: newId(), startsOn: "2026-12-01", ...everything }));
  linli.clock.set("2026-12-01T01:00:00Z");
});

describe("a callback", () => {
  let request: Filed;
  let callback: { id: string; version: number };

  beforeAll(async () => {
    request = await resolved();
    callback = (await list(caller))[0];
  });

  test("is chosen for what was resolved, and goes to the nearest desk of another unit", async () => {
    expect(await list(caller)).toMatchObject([
      { requestId: request.id, unit: "甲一社区便民服务站", tries: 0, dueAt: "2026-12-04T01:00:00Z" },
    ]);
    for (const other of [handler, "community-officer-chen", "street-officer-wu", "district-officer-he"] as const) {
      expect(await list(other)).toEqual([]);
    }
    expect(await list("street-leader-tang")).toHaveLength(1);
  });

  test("is chosen once, however often the job runs", async () => {
    await linli.runJob("choose-callback", { eventId: newId(), subjectId: request.id });
    expect(await list(caller)).toHaveLength(1);
  });

  test("opens the contact with that purpose, the reporter reads it, and nobody was a handler by it", async () => {
    const opened = expectOk(await call(caller, "open-callback-contact", { callbackId: callback.id })).body;
    expect(opened.phone).toBe("19900010001");
    const { openings } = expectOk(
      await linli.newBrowser().call("list-contact-openings", { number: request.number, key: request.key }),
    ).body;
    expect(openings).toMatchObject([{ post: "甲街道受理岗", reason: "回访" }]);
    expect(await call(handler, "open-callback-contact", { callbackId: callback.id })).toMatchObject({ status: 404 });
  });

  test("that nobody took is tried again", async () => {
    const body = { callbackId: callback.id, version: callback.version, answers: null };
    expect(expectOk(await call(caller, "record-callback", body)).body).toEqual({ state: "open", version: 2 });
    expect((await list(caller))[0].tries).toBe(1);
    expect(await call(caller, "record-callback", body)).toMatchObject({
      status: 409,
      body: { code: "changed-meanwhile" },
    });
  });

  test("counts contacted, solved and satisfied each by itself", async () => {
    const before = await total();
    expect(before.shares.response).toMatchObject({ part: 1, whole: 1 });
    expect(before.shares.resolution.whole).toBe(0);
    const answers = { contacted: false, solved: true, satisfaction: "unsatisfied" };
    const body = { callbackId: callback.id, version: 2, answers, words: "说一直没人联系" };
    expect(expectOk(await call(caller, "record-callback", body)).body.state).toBe("answered");
    const after = await total();
    expect(after.shares.response).toMatchObject({ part: 0, whole: 1 });
    expect(after.shares.resolution).toMatchObject({ part: 1, whole: 1 });
    expect(after.shares.satisfaction).toMatchObject({ part: 0, whole: 1 });
    expect(await list(caller)).toEqual([]);
    expect(await call(caller, "record-callback", { ...body, version: 3 })).toMatchObject({
      status: 409,
      body: { code: "callback-over" },
    });
  });

  test("answers for the solution it asked about only", async () => {
    const browser = linli.newBrowser();
    const own = { number: request.number, key: request.key };
    expectOk(await browser.call("dispute-solution", { ...own, reason: "又不亮了" }));
    expect((await total()).shares.resolution).toMatchObject({ part: 0, whole: 1 });
    linli.clock.set("2026-12-01T03:00:00Z");
    expectOk(await step(linli, handler, "resolve-request", request.id, { words: "换了线", photoIds: [] }));
    expect((await total()).shares.resolution.whole).toBe(0);
  });
});

test("who had a part in the request does not call back, whatever post they hold", async () => {
  const request = await resolved({}, "resident-zhou");
  // The street's officer wrote a note after the sample was drawn.
  const { version } = await seen(linli, caller, request.id);
  expectOk(await call(caller, "add-note", { requestId: request.id, version, words: "看过现场" }));
  const [{ id }] = (await linli.rows("select id from rates.callbacks where request_id = $1", [request.id])) as [
    { id: string },
  ];
  expect((await list(caller)).map(({ requestId }: { requestId: string }) => requestId)).not.toContain(request.id);
  expect(await call(caller, "open-callback-contact", { callbackId: id })).toMatchObject({
    status: 409,
    body: { code: "handled-it" },
  });
  expect(expectOk(await call("street-leader-tang", "open-callback-contact", { callbackId: id })).body.phone).toBe(
    "19900010002",
  );
});

test("three calls that nobody took are enough, and after ten days it is over", async () => {
  const request = await resolved();
  const find = async () =>
    (await list(caller)).find(({ requestId }: { requestId: string }) => requestId === request.id);
  for (const state of ["open", "open", "unreached"]) {
    const { id, version } = await find();
    const answered = expectOk(await call(caller, "record-callback", { callbackId: id, version, answers: null })).body;
    expect(answered.state).toBe(state);
  }
  expect(await find()).toBeUndefined();
  const another = await resolved();
  const [{ id }] = (await linli.rows("select id from rates.callbacks where request_id = $1", [another.id])) as [
    { id: string },
  ];
  linli.clock.set("2026-12-11T03:00:01Z");
  expect(await list(caller)).toEqual([]);
  expect(await call(caller, "record-callback", { callbackId: id, version: 1, answers: null })).toMatchObject({
    status: 409,
    body: { code: "callback-over" },
  });
});

test("without a phone nobody can be called back", async () => {
  const request = await file(linli, { channel: "patrol" }, handler);
  expectOk(await step(linli, handler, "resolve-request", request.id, { words: "修好了", photoIds: [] }));
  await linli.runJobs();
  expect(await linli.rows("select id from rates.callbacks where request_id = $1", [request.id])).toEqual([]);
});
