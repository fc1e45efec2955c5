import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

const within = { amount: 1, unit: "working-days" };

async function call(by: Character, operation: string, input: Record<string, unknown>) {
  return (await linli.as(by)).call(operation, input);
}

async function ordered(by: Character = "street-leader-tang") {
  const { id: requestId, number, key } = await file(linli);
  const supervisionId = newId();
  expectOk(await call(by, "order-supervision", { requestId, supervisionId, words: "怎么还没办？", within }));
  return { requestId, supervisionId, number, key };
}

const listed = async (by: Character, show: string, supervisionId: string) =>
  expectOk(await call(by, "list-supervisions", { show, limit: 100 })).body.supervisions.find(
    ({ id }: { id: string }) => id === supervisionId,
  );

describe("asking and replying", () => {
  test("a leader of a higher level asks, the answerable post replies, the leader is content", async () => {
    const { requestId, supervisionId, number } = await ordered();
    const mine = await listed("grid-worker-wang", "for-me", supervisionId);
    expect(mine).toMatchObject({
      orderer: "甲街道分管领导岗",
      state: "open",
      replyDueAt: "2026-11-25T10:00:00Z",
      late: false,
      rounds: 1,
      request: { id: requestId },
    });
    const stranger = expectOk(await linli.newBrowser().call("show-progress", { number })).body;
    expect(stranger.timeline[0].sentence).toBe(
      "甲街道分管领导岗 督办，请甲一社区第1网格网格员在11月25日（周三）18:00前回复",
    );
    expect(JSON.stringify(stranger)).not.toContain("怎么还没办");
    const reply = { requestId, supervisionId, words: "下午换灯" };
    expectOk(await call("grid-worker-wang", "reply-to-supervision", reply));
    expect(await call("grid-worker-wang", "reply-to-supervision", reply)).toMatchObject({
      status: 409,
      body: { code: "supervision-not-open" },
    });
    expect(await listed("grid-worker-wang", "for-me", supervisionId)).toBeUndefined();
    expect(await listed("street-leader-tang", "by-me", supervisionId)).toMatchObject({ state: "answered" });
    expectOk(await call("street-leader-tang", "close-supervision", { requestId, supervisionId }));
    expect(await call("street-leader-tang", "close-supervision", { requestId, supervisionId })).toMatchObject({
      status: 409,
      body: { code: "supervision-closed" },
    });
    expect(await listed("street-leader-tang", "by-me", supervisionId)).toBeUndefined();
  });

  test("not content, the leader asks again with a new time", async () => {
    const { requestId, supervisionId } = await ordered();
    const again = { requestId, supervisionId, words: "要有结果", within: { amount: 4, unit: "working-hours" } };
    expect(await call("street-leader-tang", "ask-again", again)).toMatchObject({
      status: 409,
      body: { code: "supervision-not-answered" },
    });
    expectOk(await call("grid-worker-wang", "reply-to-supervision", { requestId, supervisionId, words: "在看" }));
    expect(await call("district-leader-lv", "ask-again", again)).toMatchObject({ status: 403 });
    expectOk(await call("street-leader-tang", "ask-again", again));
    expect(await listed("grid-worker-wang", "for-me", supervisionId)).toMatchObject({ rounds: 2, state: "open" });
  });

  test("nobody replies to themselves, though the head of the unit may reply for its post", async () => {
    const own = await ordered("community-leader-cao");
    const reply = ({ requestId, supervisionId }: typeof own) => ({ requestId, supervisionId, words: "在办" });
    expect(await call("community-leader-cao", "reply-to-supervision", reply(own))).toMatchObject({ status: 403 });
    const other = await ordered();
    expectOk(await call("community-leader-cao", "reply-to-supervision", reply(other)));
  });

  test("it touches neither the request's version nor its deadline", async () => {
    const { id: requestId } = await file(linli);
    const { version, dueAt } = await seen(linli, "grid-worker-wang", requestId);
    const order = { requestId, supervisionId: newId(), words: "？", within };
    expectOk(await call("community-leader-cao", "order-supervision", order));
    expect(await seen(linli, "grid-worker-wang", requestId)).toMatchObject({ version, dueAt });
  });
});

describe("who may, and when", () => {
  test("only who leads an area above the request's level, and that holds it", async () => {
    const { id: requestId } = await file(linli);
    const order = () => ({ requestId, supervisionId: newId(), words: "？", within });
    for (const by of ["grid-worker-wang", "community-officer-chen", "grid-worker-zhao"] as const) {
      expect([by, (await call(by, "order-supervision", order())).status]).toEqual([by, 403]);
    }
    expect(await call("street-officer-wu", "order-supervision", order())).toMatchObject({ status: 404 });
    expectOk(await call("district-officer-he", "order-supervision", order()));
    expectOk(await call("community-leader-cao", "order-supervision", order()));
  });

  test("sent twice it is one; a second one of the same post waits for the end of the first; an id is taken once", async () => {
    const { requestId, supervisionId } = await ordered();
    const order = { requestId, supervisionId, words: "怎么还没办？", within };
    expectOk(await call("street-leader-tang", "order-supervision", order));
    expect(await call("street-leader-tang", "order-supervision", { ...order, supervisionId: newId() })).toMatchObject(
      {
        status: 409,
        body: { code: "supervised-already" },
      },
    );
    expect(await call("district-officer-he", "order-supervision", order)).toMatchObject({
      status: 409,
      body: { code: "supervision-id-taken" },
    });
    const told = (await seen(linli, "street-leader-tang", requestId)).timeline.filter(
      ({ kind }: { kind: string }) => kind === "supervision-ordered",
    );
    expect(told).toHaveLength(1);
  });

  test("what is answered is not asked about any more", async () => {
    const { id: requestId } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", requestId, { words: "好了", photoIds: [] }));
    const order = { requestId, supervisionId: newId(), words: "？", within };
    expect(await call("street-leader-tang", "order-supervision", order)).toMatchObject({
      status: 409,
      body: { code: "wrong-state" },
    });
  });
});

describe("on the request's page", () => {
  const shown = async (by: Character, requestId: string) => {
    const { supervisions, abilities } = await seen(linli, by, requestId);
    const may = abilities.map(({ operation }: { operation: string }) => operation);
    return { supervisions, mayOrder: may.includes("order-supervision") };
  };

  test("each sees what they may do about it", async () => {
    const { requestId, supervisionId } = await ordered();
    const about = { id: supervisionId, orderer: "甲街道分管领导岗", state: "open", rounds: 1, late: false };
    expect(await shown("grid-worker-wang", requestId)).toMatchObject({
      mayOrder: false,
      supervisions: [{ ...about, abilities: ["reply-to-supervision"] }],
    });
    expect(await shown("street-leader-tang", requestId)).toMatchObject({
      mayOrder: true,
      supervisions: [{ ...about, abilities: ["close-supervision"] }],
    });
    expect((await shown("community-officer-chen", requestId)).supervisions[0].abilities).toEqual([]);
    expectOk(await call("grid-worker-wang", "reply-to-supervision", { requestId, supervisionId, words: "下午换灯" }));
    expect((await shown("street-leader-tang", requestId)).supervisions[0].abilities).toEqual([
      "ask-again",
      "close-supervision",
    ]);
    expectOk(await call("street-leader-tang", "close-supervision", { requestId, supervisionId }));
    expect((await shown("street-leader-tang", requestId)).supervisions).toEqual([]);
  });

  test("what can be asked now and what not says so", async () => {
    const { id: requestId } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", requestId, { words: "好了", photoIds: [] }));
    const { abilities } = await seen(linli, "street-leader-tang", requestId);
    expect(abilities).toContainEqual({ operation: "order-supervision", refusedBecause: "wrong-state" });
  });
});

describe("late replies", () => {
  test("are marked and climb, each step once; a reply ends it, and stays marked as late", async () => {
    const { requestId, supervisionId } = await ordered();
    linli.clock.set("2026-11-25T10:01:00Z");
    await linli.runJob("climb-late-supervisions");
    await linli.runJob("climb-late-supervisions");
    expect(await listed("street-officer-sun", "late", supervisionId)).toMatchObject({ late: true, lateStep: 0 });
    expect(await listed("street-officer-wu", "late", supervisionId)).toBeUndefined();
    linli.clock.set("2026-11-30T10:01:00Z");
    await linli.runJob("climb-late-supervisions");
    await linli.runJob("climb-late-supervisions");
    expect(await listed("street-officer-sun", "late", supervisionId)).toMatchObject({ lateStep: 2 });
    const told = (await seen(linli, "street-officer-sun", requestId)).timeline.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
    expect(told.slice(0, 3)).toEqual([
      "督办回复超期3个工作日，已报街道、镇负责人",
      "督办回复超期1个工作日，已报承办单位负责人",
      "督办没有按时回复（11月25日（周三）18:00）",
    ]);
    expectOk(await call("grid-worker-wang", "reply-to-supervision", { requestId, supervisionId, words: "来晚了" }));
    expect(await listed("street-leader-tang", "by-me", supervisionId)).toMatchObject({
      state: "answered",
      late: true,
    });
    expect(await linli.runJob("climb-late-supervisions")).toEqual({ marked: 0, climbed: 0 });
  });

  test("of a request that is closed meanwhile nothing is asked any more", async () => {
    const { requestId, supervisionId, number, key } = await ordered();
    expectOk(await linli.newBrowser().call("withdraw-request", { number, key }));
    linli.clock.set("2026-12-25T10:01:00Z");
    await linli.runJob("climb-late-supervisions");
    expect(await listed("street-leader-tang", "by-me", supervisionId)).toBeUndefined();
    const { timeline } = await seen(linli, "street-officer-sun", requestId);
    expect(timeline[0].kind).toBe("withdrawn");
  });
});

test("page by page, what is due first on top, and none twice", async () => {
  const tang = await linli.as("street-leader-tang");
  await ordered();
  await ordered();
  const all = expectOk(await tang.call("list-supervisions", { show: "by-me", limit: 100 })).body.supervisions;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { body: { supervisions: { id: string }[]; next: string | null } } = expectOk(
      await tang.call("list-supervisions", { show: "by-me", limit: 1, ...(after && { after }) }),
    );
    ids.push(...page.body.supervisions.map(({ id }) => id));
    after = page.body.next;
  } while (after);
  expect(ids).toEqual(all.map(({ id }: { id: string }) => id));
  expect(await tang.call("list-supervisions", { show: "late", after: "yesterday" })).toMatchObject({ status: 400 });
});
