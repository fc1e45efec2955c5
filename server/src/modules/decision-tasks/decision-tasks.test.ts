import { beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { act as actOnTopic, carriedOut, read, shown as shownTopic } from "../deliberations/topics.fixture.ts";
import { act, call, codeOf, shown, underWay } from "../meetings/meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

const chen = "community-officer-chen";
const zheng = "street-urban-officer-zheng" as const;
const bai = "property-officer-bai" as const;

/** Decided by a council: Zheng changes the lamps. @returns its id is the decision's */
async function decided(change: Record<string, unknown> = {}) {
  const meeting = await underWay(linli);
  const decision = {
    ...{ id: newId(), itemId: meeting.itemId, words: "本月内换灯", hands: null },
    task: { ownerPostId: linli.id("post", zheng), dueOn: "2026-12-15" },
    ...change,
  };
  expectOk(await act(linli, "record-decision", meeting.id, decision));
  return { taskId: decision.id, meetingId: meeting.id };
}

/** Decided by a topic: Bai puts up the shed. */
async function given(change: Record<string, unknown> = {}) {
  const topicId = await carriedOut(linli);
  const taskId = newId();
  const task = { words: "装好充电棚", postId: linli.id("post", bai), dueOn: "2026-12-10", ...change };
  expectOk(await actOnTopic(linli, chen, "give-task", topicId, { id: taskId, ...task }));
  return { taskId, topicId };
}

const tasks = async (by: Character, show: string, more = {}) =>
  expectOk(await call(linli, by, "list-decision-tasks", { show, ...more })).body;
const ids = ({ tasks: lines }: { tasks: { id: string }[] }) => lines.map(({ id }) => id);
const titles = async (by: Character) =>
  expectOk(await call(linli, by, "list-notices", {})).body.notices.map(({ title }: { title: string }) => title);
const finish = (by: Character, taskId: string, words = "做完了") =>
  call(linli, by, "finish-decision-task", { taskId, words });

test("what meetings and topics decided stands in one list of the unit that does it, the earliest day first", async () => {
  const ofTopic = await given({ postId: linli.id("post", zheng) });
  const ofMeeting = await decided();
  const mine = await tasks(zheng, "mine");
  const both = [ofTopic.taskId, ofMeeting.taskId];
  expect(ids(mine).filter((id) => both.includes(id))).toEqual(both);
  expect(mine.tasks.find(({ id }: { id: string }) => id === ofTopic.taskId)).toMatchObject({
    words: "装好充电棚",
    origin: { kind: "topic", id: ofTopic.topicId, title: "在翠屏小区装电动车充电棚" },
    dueOn: "2026-12-10",
    late: false,
    mayFinish: true,
  });
  expect(mine.tasks.find(({ id }: { id: string }) => id === ofMeeting.taskId).origin).toMatchObject({
    kind: "meeting",
    id: ofMeeting.meetingId,
  });
  expect(ids(await tasks(chen, "area"))).toEqual(expect.arrayContaining(both));
  expect(ids(await tasks(chen, "mine")).filter((id) => both.includes(id))).toEqual([]);
  expect(ids(await tasks("street-officer-wu", "area")).filter((id) => both.includes(id))).toEqual([]);
  expect((await call(linli, zheng, "list-decision-tasks", { show: "mine", after: "x" })).status).toBe(400);
  await linli.runJobs();
  expect(await titles(zheng)).toEqual(expect.arrayContaining(["有一项决定，请您办理", "有一项决定，请您办理"]));
});

test("its unit says what was done, where the decision stands everybody reads it, and it is finished once", async () => {
  const { taskId, topicId } = await given();
  expect((await shownTopic(linli, bai, topicId)).finishable).toEqual([taskId]);
  expect((await shownTopic(linli, "grid-worker-wang", topicId)).finishable).toEqual([]);
  expect((await finish("street-officer-wu", taskId)).status).toBe(404);
  expect((await finish("grid-worker-wang", taskId)).status).toBe(403);
  expect(await codeOf(finish(bai, taskId, "电话13900001111"))).toEqual([422, "words-personal"]);
  expectOk(await finish(bai, taskId, "装好了"));
  expectOk(await finish(bai, taskId, "装好了"));
  expect(await codeOf(finish(bai, taskId, "别的说法"))).toEqual([409, "task-finished"]);
  await linli.runJobs();
  await linli.runJob("note-task-done", { eventId: newId(), subjectId: taskId });
  const seen = await read(linli, "anyone", topicId);
  expect(seen.steps[2].tasks).toEqual([
    expect.objectContaining({ words: "装好充电棚", owner: "示例甲物业客服岗", doneWords: "装好了" }),
  ]);
  const done = seen.timeline.filter(({ kind }: { kind: string }) => kind === "task-done");
  expect(done.map(({ sentence }: { sentence: string }) => sentence)).toEqual([expect.stringContaining("物业")]);
  expect(ids(await tasks(bai, "mine"))).not.toContain(taskId);
  expect(ids(await tasks(bai, "finished"))).toContain(taskId);
  expect((await shownTopic(linli, chen, topicId)).nextStep.does).toBe("complete");

  const ofMeeting = await decided();
  // Staff who run the place say so in the unit's stead.
  expectOk(await finish(chen, ofMeeting.taskId, "已换灯"));
  expect((await shown(linli, ofMeeting.meetingId)).decisions[0]).toMatchObject({ finishedWords: "已换灯" });
  await linli.runJobs();
});

test("it is late the day after, is counted, and told once to its owner and to the leaders of the place", async () => {
  const { taskId } = await decided();
  await linli.runJobs();
  linli.clock.set("2026-12-15T15:59:59Z");
  await linli.runJob("mark-late-decision-tasks");
  const mine = async () => (await tasks(zheng, "mine")).tasks.find(({ id }: { id: string }) => id === taskId);
  expect((await mine()).late).toBe(false);
  linli.clock.set("2026-12-15T16:00:00Z");
  await linli.runJob("mark-late-decision-tasks");
  await linli.runJob("mark-late-decision-tasks");
  expect((await mine()).late).toBe(true);
  const { lateCount, openCount } = await tasks(zheng, "mine");
  expect(lateCount).toBeGreaterThan(0);
  expect(openCount).toBeGreaterThanOrEqual(lateCount);
  await linli.runJobs();
  const lateOf = async (by: Character) =>
    expectOk(await call(linli, by, "list-notices", {})).body.notices.filter(
      ({ title }: { title: string }) => title === "决定要办的事逾期了",
    ).length;
  expect(await lateOf(zheng)).toBe(lateCount);
  expect(await lateOf("community-leader-cao")).toBeGreaterThanOrEqual(lateCount);
  const told = await lateOf(zheng);
  expectOk(await finish(zheng, taskId));
  await linli.runJob("tell-task-owner", { taskId, kind: "late" });
  expect(await lateOf(zheng)).toBe(told);
});

test("a decision that is struck leaves nobody a task", async () => {
  const { taskId, meetingId } = await decided();
  expectOk(await act(linli, "strike-decision", meetingId, { decisionId: taskId }));
  expect(ids(await tasks(zheng, "mine"))).not.toContain(taskId);
  expect((await finish(zheng, taskId)).status).toBe(404);
  // Nobody is told of it either.
  const before = await titles(zheng);
  await linli.runJob("tell-task-owner", { taskId, kind: "given" });
  expect(await titles(zheng)).toEqual(before);
});
