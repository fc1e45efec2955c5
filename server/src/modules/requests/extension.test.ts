import { beforeEach, expect, test } from "vitest";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));
const more = { amount: 2, reason: "材料还没到" };

test("agreed by the level above, the deadline moves in the limit's own unit, and the reporter is told the new day", async () => {
  const { id, number } = await file(linli);
  const before = await seen(linli, "grid-worker-wang", id);
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, more));
  const asked = await seen(linli, "community-officer-chen", id);
  expect(asked).toMatchObject({ dueAt: before.dueAt, approval: { kind: "extension", amount: 2, reason: null } });
  expectOk(await step(linli, "community-officer-chen", "approve-extension", id));
  const after = await seen(linli, "grid-worker-wang", id);
  expect(after.dueAt).toBe(asked.approval.until);
  expect(after.deadlines[0]).toMatchObject({ reason: "extended", dueAt: after.dueAt });
  expect(after.deadlines[0].limit.amount).toBe(before.deadlines[0].limit.amount + 2);
  expect(after.timeline[0].sentence).toMatch(/^甲一社区受理岗 同意延长办理时间，应在.+前答复$/);
  await linli.runJobs();
  const told = (await linli.messages()).find(
    ({ words }) => words.includes(number) && words.includes("答复的日子有变"),
  );
  expect(told?.purpose).toBe("request.due-moved");
});

test("time is extended once; a corrected category begins with its own limit and may be extended once too", async () => {
  const { id } = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, more));
  expectOk(await step(linli, "community-officer-chen", "approve-extension", id));
  expect(await step(linli, "grid-worker-wang", "ask-extension", id, more)).toMatchObject({
    status: 409,
    body: { code: "extended-already" },
  });
  const categoryId = categoryIdOf("water-outage");
  expectOk(await step(linli, "grid-worker-wang", "correct-category", id, { categoryId }));
  expectOk(await step(linli, "grid-worker-wang", "withdraw-offer", id));
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, { ...more, amount: 1 }));
});

test("not agreed, the time limit stays, and it may be asked again", async () => {
  const { id } = await file(linli);
  const { dueAt } = await seen(linli, "grid-worker-wang", id);
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, more));
  expect(await step(linli, "community-officer-chen", "approve-suspension", id)).toMatchObject({
    body: { code: "nothing-to-approve" },
  });
  expectOk(await step(linli, "community-officer-chen", "refuse-extension", id, { words: "来得及" }));
  expect(await seen(linli, "grid-worker-wang", id)).toMatchObject({ dueAt, approval: null });
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, more));
});

test("no longer than the district allows, and not when it is late already", async () => {
  const { id } = await file(linli);
  const { deadlines } = await seen(linli, "grid-worker-wang", id);
  const longest = deadlines.find((set: { kind: string }) => set.kind === "resolution").limit.amount;
  expect(await step(linli, "grid-worker-wang", "ask-extension", id, { ...more, amount: longest + 1 })).toMatchObject({
    status: 422,
    body: { code: "extension-too-long", facts: { amount: longest } },
  });
  linli.clock.advance("PT720H");
  expect(await step(linli, "grid-worker-wang", "ask-extension", id, more)).toMatchObject({
    status: 409,
    body: { code: "late-already" },
  });
});

test("asked in time and agreed when it was already late, it is in time again", async () => {
  const { id } = await file(linli);
  const { dueAt, deadlines } = await seen(linli, "grid-worker-wang", id);
  const { amount } = deadlines.find((set: { kind: string }) => set.kind === "resolution").limit;
  expectOk(await step(linli, "grid-worker-wang", "ask-extension", id, { ...more, amount }));
  linli.clock.set(Temporal.Instant.from(dueAt).add({ minutes: 1 }).toString());
  await linli.runJob("mark-late-requests");
  expect((await seen(linli, "grid-worker-wang", id)).late).toBe(true);
  expectOk(await step(linli, "community-officer-chen", "approve-extension", id));
  expect((await seen(linli, "grid-worker-wang", id)).late).toBe(false);
});

test("a correction that moves the day tells the reporter so, one that does not is silent", async () => {
  const { id, number } = await file(linli);
  const told = async () => {
    await linli.runJobs();
    return (await linli.messages()).filter(
      ({ words, purpose }) => purpose.endsWith("due-moved") && words.includes(number),
    );
  };
  const place = { buildingId: linli.id("building", "cuiping-2"), location: null, address: "" };
  expectOk(await step(linli, "grid-worker-wang", "correct-place", id, place));
  expect(await told()).toHaveLength(0);
  const categoryId = categoryIdOf("water-outage");
  expectOk(await step(linli, "grid-worker-wang", "correct-category", id, { categoryId }));
  expect(await told()).toHaveLength(1);
});
