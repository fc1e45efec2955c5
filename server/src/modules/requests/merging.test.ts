import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Filed, file, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const progress = async (number: string, key?: string) =>
  expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
const mine = async (by: Character) => expectOk(await (await linli.as(by)).call("list-mine")).body.requests;
const merge = (stays: Filed, others: Filed[], by: Character = "grid-worker-wang") =>
  step(linli, by, "merge-requests", stays.id, { numbers: others.map(({ number }) => number), reason: "同一盏灯" });
const unmerge = (request: Filed, by: Character = "grid-worker-wang") =>
  step(linli, by, "unmerge-request", request.id, { reason: "不是同一盏灯" });
const resolve = (request: Filed) =>
  step(linli, "grid-worker-wang", "resolve-request", request.id, { words: "换了灯泡", photoIds: [] });

const pair = async () => [await file(linli), await file(linli, {}, "resident-zhou")] as [Filed, Filed];

describe("merging", () => {
  test("each reporter keeps number and link, which show the one that stays; they hear and judge its answer", async () => {
    const [stays, other] = await pair();
    const joined = expectOk(
      await (await linli.as("resident-ma")).call("join-request", {
        number: other.number,
        id: newId(),
        name: "",
        phone: null,
        code: null,
      }),
    ).body;
    const before = await progress(stays.number, stays.key);
    expectOk(await merge(stays, [other]));

    const shown = await progress(other.number, other.key);
    expect(shown).toMatchObject({
      number: other.number,
      mergedInto: stays.number,
      reported: true,
      mine: false,
      joined: true,
      summary: "楼道灯坏了三天，晚上看不见台阶",
      state: "dispatched",
      dueAt: before.dueAt,
    });
    expect(await progress(other.number, joined.key)).toMatchObject({
      mergedInto: stays.number,
      reported: false,
      joined: true,
      summary: expect.not.stringContaining("灯坏了三天"),
    });
    expect(await progress(other.number)).toMatchObject({ joined: false, reported: false, mergedInto: stays.number });
    expect(await progress(stays.number, stays.key)).toMatchObject({ mine: true, mergedInto: null, joinedCount: 2 });
    expect(
      (await mine("resident-zhou")).filter(({ number }: Filed) => [stays.number, other.number].includes(number)),
    ).toMatchObject([{ number: other.number, merged: true, joined: false, state: "dispatched" }]);

    expectOk(await resolve(stays));
    const answered = await progress(other.number, other.key);
    expect(answered).toMatchObject({ state: "resolved", solution: "换了灯泡" });
    expect(answered.abilities).toEqual(["leave-request", "rate-joined-request"]);
    const rating = { number: other.number, key: other.key, solved: false, satisfaction: "unsatisfied" };
    expectOk(await linli.newBrowser().call("rate-joined-request", rating));
    expect(await progress(other.number, other.key)).toMatchObject({
      judgedAsJoined: { solved: false },
      solved: null,
      state: "resolved",
    });
    // The reporter of the one that stays confirms it; the others only say how it is where they are.
    expect(
      await linli.newBrowser().call("confirm-solution", { number: other.number, key: other.key, satisfaction: null }),
    ).toMatchObject({ status: 403, body: { code: "not-reporter" } });
    expectOk(
      await linli
        .newBrowser()
        .call("confirm-solution", { number: stays.number, key: stays.key, satisfaction: "satisfied" }),
    );
    expect(await progress(other.number, other.key)).toMatchObject({ state: "closed", mergedInto: stays.number });
  });

  test("the timeline of both tells of it, and staff see what was merged", async () => {
    const [stays, other] = await pair();
    expectOk(await merge(stays, [other]));
    const staying = await seen(linli, "grid-worker-wang", stays.id);
    expect(staying).toMatchObject({
      state: "dispatched",
      merged: [{ number: other.number, reachable: true }],
      mergedInto: null,
    });
    expect(staying.timeline[0].sentence).toContain(`把${other.number}合并到这件事`);
    const merged = await seen(linli, "grid-worker-wang", other.id);
    expect(merged).toMatchObject({ state: "closed", mergedInto: { number: stays.number }, merged: [] });
    expect(merged.timeline[0]).toMatchObject({ words: "同一盏灯", sentence: expect.stringContaining(stays.number) });
    expect(merged.abilities.map(({ operation }: { operation: string }) => operation)).toContain("unmerge-request");
    const { requests } = expectOk(
      await (await linli.as("grid-worker-wang")).call("list-requests", { scope: "mine", show: "open" }),
    ).body;
    const numbers = requests.map(({ number }: Filed) => number);
    expect(numbers).toContain(stays.number);
    expect(numbers).not.toContain(other.number);
  });

  test("where one person reported both, either number is the reporter's own", async () => {
    const [stays, other] = [await file(linli), await file(linli)];
    expectOk(await merge(stays, [other]));
    expectOk(await resolve(stays));
    expect(await progress(other.number, other.key)).toMatchObject({ mine: true, joined: false, joinedCount: 0 });
    expectOk(
      await linli.newBrowser().call("dispute-solution", { number: other.number, key: other.key, reason: "还是不亮" }),
    );
    expect(await progress(stays.number, stays.key)).toMatchObject({ state: "accepted" });
  });

  test("what was merged into a request moves along when that one is merged", async () => {
    const [first, second] = await pair();
    const third = await file(linli, {}, "resident-ma");
    expectOk(await merge(second, [third]));
    expectOk(await merge(first, [second]));
    expect(await progress(third.number, third.key)).toMatchObject({ mergedInto: first.number, joined: true });
    expect((await seen(linli, "grid-worker-wang", first.id)).merged.map(({ number }: Filed) => number)).toEqual([
      second.number,
      third.number,
    ]);
    expectOk(await unmerge(second));
    expect(await progress(second.number, second.key)).toMatchObject({ mergedInto: null, mine: true, joinedCount: 0 });
    expect(await progress(third.number, third.key)).toMatchObject({ mergedInto: first.number, joined: true });
  });

  test("a leader above both merges; a post that has neither, or only the other, does not", async () => {
    const [stays, other] = await pair();
    const jin = await linli.as("grid-worker-jin");
    const body = { requestId: stays.id, version: 1, numbers: [other.number], reason: "同一盏灯" };
    expect(await jin.call("merge-requests", body)).toMatchObject({ status: 404 });
    expect(await merge(stays, [other], "district-officer-he")).toMatchObject({ status: 200 });
    expect(await unmerge(other, "street-leader-tang")).toMatchObject({ status: 200 });
    const elsewhere = await file(linli, { buildingId: linli.id("building", "haitang-1") }, "resident-ma");
    expect(await merge(stays, [elsewhere], "street-leader-tang")).toMatchObject({ status: 200 });
    const open = await file(linli, { buildingId: linli.id("building", "haitang-1") });
    expect(await merge(open, [other], "community-officer-shen")).toMatchObject({
      status: 404,
      body: { code: "other-not-found" },
    });
  });
});

describe("what is refused", () => {
  const refusal = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code];

  test("what is not there or not seen, itself, a circle, what is merged, answered or appealed", async () => {
    const [stays, other] = await pair();
    const far = await file(linli, { buildingId: linli.id("building", "yulan-1") }, "resident-ma");
    expect(refusal(await merge(stays, [far]))).toEqual([404, "other-not-found"]);
    expect(refusal(await merge(stays, [{ ...far, number: "261124-99999" }]))).toEqual([404, "other-not-found"]);
    expect(refusal(await merge(stays, [stays]))).toEqual([422, "merging-itself"]);
    expectOk(await merge(stays, [other]));
    expect(refusal(await merge(other, [stays]))).toEqual([409, "merged-already"]);
    const another = await file(linli);
    expect(refusal(await merge(another, [other]))).toEqual([409, "merged-already"]);
    expectOk(await resolve(stays));
    expect(refusal(await merge(stays, [another]))).toEqual([409, "wrong-state"]);
    expect(refusal(await merge(another, [stays]))).toEqual([409, "wrong-state"]);
    const appealed = await file(linli, {}, "resident-ma");
    expectOk(await step(linli, "grid-worker-wang", "reject-request", appealed.id, { reason: "不归这里管" }));
    expectOk(await linli.newBrowser().call("appeal-rejection", { ...keyOf(appealed), reason: "归你们管" }));
    expect(refusal(await merge(another, [appealed]))).toEqual([409, "appeal-must-be-heard"]);
    expect(refusal(await unmerge(another))).toEqual([409, "wrong-state"]);
    const jin = await linli.as("grid-worker-jin");
    const unseen = { requestId: other.id, version: 1, reason: "不是" };
    expect(refusal(await jin.call("unmerge-request", unseen))).toEqual([404, "not-found"]);
    expect(refusal(await unmerge(other, "community-officer-chen"))).toEqual([403, "right-missing"]);
    expect(refusal(await merge(another, [appealed], "community-officer-chen"))).toEqual([403, "right-missing"]);
  });

  test("of two who merge at once, in either direction, one is refused and nobody waits for ever", async () => {
    const [one, other] = await pair();
    const [a, b] = await Promise.all([merge(one, [other]), merge(other, [one])]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const [third, fourth] = await pair();
    const stale = await seen(linli, "grid-worker-wang", third.id);
    const wang = await linli.as("grid-worker-wang");
    const body = { requestId: third.id, version: stale.version, numbers: [fourth.number], reason: "同一盏灯" };
    const both = await Promise.all([wang.call("merge-requests", body), wang.call("merge-requests", body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await seen(linli, "grid-worker-wang", third.id)).joined.count).toBe(1);
  });
});

const keyOf = ({ number, key }: Filed) => ({ number, key });

describe("taking out again", () => {
  test("it goes on where it stood, with its own post, and gets back the time in between", async () => {
    const [stays, other] = await pair();
    expectOk(await step(linli, "grid-worker-wang", "ask-resident", other.id, { question: "在几楼？" }));
    const before = await seen(linli, "grid-worker-wang", other.id);
    linli.clock.set(linli.clock.now().add({ hours: 2 }).toString());
    expectOk(await merge(stays, [other]));
    linli.clock.set(linli.clock.now().add({ hours: 24 }).toString());
    const { state } = expectOk(await unmerge(other)).body;
    expect(state).toBe("awaiting-resident");
    const own = await progress(other.number, other.key);
    expect(own).toMatchObject({ mine: true, mergedInto: null, question: "在几楼？" });
    expectOk(await linli.newBrowser().call("answer-question", { ...keyOf(other), words: "三楼" }));
    const after = await seen(linli, "grid-worker-wang", other.id);
    expect(after).toMatchObject({ state: "accepted", holder: { id: before.holder.id }, late: false });
    expect(Temporal.Instant.compare(after.dueAt, before.dueAt)).toBe(1);
    expect(after.deadlines.map(({ reason }: { reason: string }) => reason)).toContain("unmerged");
    expect(after.clocks).toMatchObject({
      gross: { seconds: 26 * 3600 },
      merged: { seconds: 24 * 3600 },
      net: { seconds: 0 },
    });
    expect((await seen(linli, "grid-worker-wang", stays.id)).joined.count).toBe(0);
    expect(own.timeline.map(({ sentence }: { sentence: string }) => sentence)).toEqual(
      expect.arrayContaining([expect.stringContaining(`不再与${stays.number}合并`)]),
    );
  });

  test("an offer that was pending is void, and what the reporter of the one that stays withdraws lets the others go", async () => {
    const [stays, other] = await pair();
    expectOk(await step(linli, "grid-worker-wang", "escalate-request", other.id, { reason: "办不了" }));
    expectOk(await merge(stays, [other]));
    expectOk(await linli.newBrowser().call("withdraw-request", keyOf(stays)));
    await linli.runJobs();
    expect(await progress(other.number, other.key)).toMatchObject({
      mine: true,
      state: "dispatched",
      mergedInto: null,
    });
    expect((await seen(linli, "grid-worker-wang", other.id)).offeredTo).toBeNull();
  });

  test("who left the one that stays is not followed up any more", async () => {
    const [stays, other] = await pair();
    expectOk(await merge(stays, [other]));
    expectOk(await linli.newBrowser().call("leave-request", keyOf(other)));
    expect(await progress(other.number, other.key)).toMatchObject({ joined: false, reported: true, joinedCount: 0 });
    expectOk(await resolve(stays));
    const waiting = (await mine("resident-zhou")).find(({ number }: Filed) => number === other.number);
    expect(waiting).toMatchObject({ merged: true, state: "resolved", waitsFor: null });
    expectOk(await unmerge(other));
    expect(await progress(other.number, other.key)).toMatchObject({ mine: true, mergedInto: null });
  });
});

test("the reporters are told once each, under the number that they know", async () => {
  const [stays, other] = await pair();
  expectOk(await merge(stays, [other]));
  expectOk(await resolve(stays));
  await linli.runJobs();
  const texts = (await linli.messages())
    .filter(({ recipient }) => recipient === "19900010002")
    .map(({ words }) => words);
  expect(texts.filter((text) => text.includes(other.number) && text.includes("合并办理"))).toHaveLength(1);
  expect(texts.filter((text) => text.includes(other.number) && text.includes("答复已解决"))).toHaveLength(1);
  expect(texts.filter((text) => text.includes(stays.number))).toEqual([]);
});
