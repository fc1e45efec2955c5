import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, codeOf, fromCouncil, read, shown, takenUp } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

const today = () => linli.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
const days = (n: number) => linli.clock.advance(`PT${24 * n}H`);
const step = async (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  expectOk(await act(linli, chen, operation, topicId, input));
const refused = (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  codeOf(act(linli, chen, operation, topicId, input));
const publish = (kind: string, words = "见附件") => ({ id: newId(), kind, words, photoIds: [] });
const complete = { agreed: true };

/** A vote of the module votes as it stands once it is counted, written past its door: here it is only read. */
async function countedVote(
  change: {
    outcome?: string | null;
    electorate?: string;
    area?: "community-a1" | "community-b1";
    opensAt?: string;
  } = {},
): Promise<string> {
  const id = newId();
  const { outcome = "passed", electorate = "residents", area = "community-a1" } = change;
  const now = linli.clock.now();
  const opensAt = change.opensAt ?? now.toString();
  await linli.rows(
    `insert into votes.votes (district_id, id, number, title, words, kind, secrecy, terms, electorate, youngest, notice_days,
       area_id, level, district_area_id, street_id, community_id, post_id, state, opens_at, closes_at, prepared_at, outcome)
     select a.district_id, $1::uuid, $1::text, '装充电棚', '', 'yes-no', 'open', '{}', $2, 18, 0, a.id, a.level, a.district_area_id,
            a.street_id, a.community_id, $3, $4, $5::timestamptz, $5::timestamptz + interval '1 hour', $5, $6
       from directory.areas a where a.id = $7`,
    [
      id,
      electorate,
      linli.id("post", "community-officer-chen"),
      outcome === null ? "open" : "closed",
      opensAt,
      outcome,
      linli.id("area", area),
    ],
  );
  return id;
}

/** Ends the open stage of the shipped procedures, with everything it asks for. */
async function pass(topicId: string): Promise<void> {
  const { nextStep } = await shown(linli, chen, topicId);
  if (nextStep.does === "complete") return step("complete-stage", topicId, complete).then(() => undefined);
  if (nextStep.on !== null && nextStep.does === "wait") {
    while (today() < nextStep.on) days(1);
  } else if (nextStep.does === "publish-notice") await step("publish-stage", topicId, publish("notice"));
  else if (nextStep.does === "hold-meeting") {
    while (nextStep.on !== null && today() < nextStep.on) days(1);
    await step("record-sitting", topicId, { heldOn: today(), dueCount: 10, presentCount: 8 });
  } else if (nextStep.does === "publish-minutes") await step("publish-stage", topicId, publish("minutes"));
  else if (nextStep.does === "tell-committee") await step("note-committee-told", topicId, { toldOn: today() });
  else if (nextStep.does === "publish") await step("publish-stage", topicId, publish("publication"));
  else if (nextStep.does === "prepare-vote") {
    const { stage } = await shown(linli, chen, topicId);
    const electorate = stage.name === "业主表决" ? "owners" : "residents";
    await step("link-vote", topicId, { voteId: await countedVote({ electorate }) });
  } else if (nextStep.does === "give-task") {
    const id = newId();
    const postId = linli.id("post", "property-officer-bai");
    await step("give-task", topicId, { id, words: "装好充电棚", postId, dueOn: today() });
    const bai = await linli.as("property-officer-bai");
    expectOk(await bai.call("finish-decision-task", { taskId: id, words: "装好了" }));
  } else throw new Error(`nothing leads on from ${JSON.stringify(nextStep)}`);
  return pass(topicId);
}

describe("every shipped procedure", () => {
  test.each([
    ["community-topic", 6],
    ["four-deliberations-two-publications", 7],
    ["owners-decision", 3],
    ["quick-poll", 2],
    ["project-choice", 5],
  ])("%s is walked from its first stage to its published result", async (code, length) => {
    const id = await takenUp(linli, code);
    for (let position = 0; position < length; position++) {
      expect((await shown(linli, chen, id)).steps[position].state).toBe("open");
      await pass(id);
    }
    const seen = await read(linli, "anyone", id);
    expect(seen.state).toBe("done");
    expect(seen.steps.map(({ state }: { state: string }) => state)).toEqual(Array(length).fill("passed"));
    expect(seen.timeline.map(({ kind }: { kind: string }) => kind)).toContain("decided");
    expect(seen.timeline[0].sentence).toBe("全部步骤完成，结果已公布");
    expect(await refused("complete-stage", id, complete)).toEqual([409, "topic-ended"]);
  });
});

describe("a stage does not end before everything it asks for is there, and the refusal says what and when", () => {
  test("a meeting: notice for whole days, quorum, minutes", async () => {
    const id = await takenUp(linli, "community-topic");
    const early = await act(linli, chen, "complete-stage", id, complete);
    expect(early.body).toMatchObject({
      code: "stage-evidence-missing",
      title: "“党员先议”还不能结束：还没有提前足够的天数通知；会议还没有开；到会人数不够；会议纪要还没有公布。",
    });
    await step("publish-stage", id, publish("notice"));
    const noticed = today();
    await step("record-sitting", id, { heldOn: today(), dueCount: 10, presentCount: 4 });
    expect(await refused("publish-stage", id, publish("publication"))).toEqual([409, "publication-unfit"]);
    await step("publish-stage", id, publish("minutes"));
    const missing = async () =>
      (await shown(linli, chen, id)).steps[0].missing.map(({ need }: { need: string }) => need);
    expect(await missing()).toEqual(["notice-given", "quorum-met"]);
    const answer = await act(linli, chen, "complete-stage", id, complete);
    const earliest = Temporal.PlainDate.from(noticed).add({ days: 4 });
    expect(answer.body.title).toContain(`最早要到${earliest.year}年${earliest.month}月${earliest.day}日`);
    days(4);
    await step("record-sitting", id, { heldOn: today(), dueCount: 10, presentCount: 5 });
    expect(await missing()).toEqual([]);
    await step("complete-stage", id, complete);
    expect((await shown(linli, chen, id)).stage.name).toBe("居民听证");
  });

  test("what a meeting did not agree ends the topic, or leads back where the procedure says so", async () => {
    const id = await takenUp(linli, "community-topic");
    await pass(id);
    await step("publish-stage", id, publish("notice"));
    days(8);
    await step("record-sitting", id, { heldOn: today(), dueCount: 10, presentCount: 5 });
    await step("publish-stage", id, publish("minutes"));
    await step("complete-stage", id, { agreed: false });
    const back = await read(linli, "anyone", id);
    expect(back).toMatchObject({ state: "in-procedure", stage: { name: "党员先议" } });
    expect(back.steps.map(({ state }: { state: string }) => state).slice(0, 2)).toEqual(["open", "to-come"]);
    await step("publish-stage", id, publish("notice"));
    days(4);
    await step("record-sitting", id, { heldOn: today(), dueCount: 10, presentCount: 5 });
    await step("publish-stage", id, publish("minutes"));
    await step("complete-stage", id, { agreed: false });
    expect(await read(linli, "anyone", id)).toMatchObject({ state: "not-adopted", stage: null });
  });

  test("a sitting lies within the stage, and no more came than were due", async () => {
    const id = await takenUp(linli, "four-deliberations-two-publications");
    const counts = { dueCount: 3, presentCount: 2 };
    expect(await refused("record-sitting", id, { heldOn: "2026-01-05", ...counts })).toEqual([
      422,
      "sitting-day-unfit",
    ]);
    expect(await refused("record-sitting", id, { heldOn: "2029-01-05", ...counts })).toEqual([
      422,
      "sitting-day-unfit",
    ]);
    const heldOn = today();
    expect(await refused("record-sitting", id, { heldOn, dueCount: 3, presentCount: 4 })).toEqual([
      422,
      "sitting-counts-unfit",
    ]);
    expect(await refused("note-committee-told", id, { toldOn: heldOn })).toEqual([409, "stage-of-other-kind"]);
    const voteId = await countedVote();
    expect(await refused("link-vote", id, { voteId })).toEqual([409, "stage-of-other-kind"]);
    const task = { id: newId(), words: "做", postId: linli.id("post", chen), dueOn: heldOn };
    expect(await refused("give-task", id, task)).toEqual([409, "stage-of-other-kind"]);
  });

  test("a vote: of those who decide, of this place, begun in its turn, and counted", async () => {
    const before = await countedVote({ opensAt: linli.clock.now().subtract({ hours: 1 }).toString() });
    const id = await takenUp(linli, "quick-poll");
    expect(await refused("record-sitting", id, { heldOn: today(), dueCount: 3, presentCount: 2 })).toEqual([
      409,
      "stage-of-other-kind",
    ]);
    for (const voteId of [
      before,
      await countedVote({ electorate: "party-members" }),
      await countedVote({ area: "community-b1" }),
      newId(),
    ]) {
      expect(await refused("link-vote", id, { voteId })).toEqual([422, "vote-unfit"]);
    }
    const open = await countedVote({ outcome: null });
    await step("link-vote", id, { voteId: open });
    expect(await refused("complete-stage", id, complete)).toEqual([409, "stage-evidence-missing"]);
    const other = await takenUp(linli, "quick-poll");
    expect(await refused("link-vote", other, { voteId: open })).toEqual([422, "vote-unfit"]);
    // Phones are closed; its paper is awaited for two days at most.
    const until = linli.clock.now().add({ hours: 48 }).toString();
    await linli.rows("update votes.votes set state = 'awaiting-paper', paper_until = $2 where id = $1", [
      open,
      until,
    ]);
    expect(await refused("complete-stage", id, complete)).toEqual([409, "stage-evidence-missing"]);
    const on = Temporal.PlainDate.from(today()).add({ days: 2 }).toString();
    expect((await shown(linli, chen, id)).nextStep).toMatchObject({ does: "wait", on });
    await linli.rows("update votes.votes set state = 'closed', outcome = 'failed' where id = $1", [open]);
    // Whatever staff say: the count decides.
    await step("complete-stage", id, { agreed: true });
    expect((await read(linli, "anyone", id)).state).toBe("not-adopted");
  });

  test("a topic that is not taken up has no stage", async () => {
    const id = await fromCouncil(linli);
    expect(await refused("complete-stage", id, complete)).toEqual([409, "topic-not-taken-up"]);
    expect(
      (await (await linli.as("grid-worker-wang")).call("complete-stage", { topicId: id, version: 1, ...complete }))
        .status,
    ).toBe(403);
  });
});

describe("a task of a decision", () => {
  const carrying = async () => {
    const id = await takenUp(linli, "community-topic");
    for (let n = 0; n < 4; n++) await pass(id);
    return id;
  };
  const task = (change: Record<string, unknown> = {}) => ({
    id: newId(),
    words: "装好充电棚",
    postId: linli.id("post", "property-officer-bai"),
    dueOn: today(),
    ...change,
  });

  test("has an owner who can do it and a day; the owner sees the topic and says what was done", async () => {
    const id = await carrying();
    const bai = await linli.as("property-officer-bai");
    expect((await bai.call("show-deliberation", { topicId: id })).status).toBe(404);
    expect(await refused("give-task", id, task({ postId: linli.id("post", "administrator-yan") }))).toEqual([
      422,
      "task-owner-unfit",
    ]);
    expect(await refused("give-task", id, task({ dueOn: "2026-01-05" }))).toEqual([422, "task-day-unfit"]);
    expect(await refused("give-task", id, task({ words: "找13900001111" }))).toEqual([422, "words-personal"]);
    const body = task();
    await step("give-task", id, body);
    await step("give-task", id, body);
    const other = await carrying();
    expect(await refused("give-task", other, body)).toEqual([409, "task-id-taken"]);
    const bais = await linli.as("property-officer-bai");
    expectOk(await bais.call("show-deliberation", { topicId: id }));
    expect(await refused("complete-stage", id, complete)).toEqual([409, "stage-evidence-missing"]);
    expectOk(await bais.call("finish-decision-task", { taskId: body.id, words: "装好了" }));
    await linli.runJobs();
    const seen = await read(linli, "anyone", id);
    expect(seen.steps[4].tasks).toEqual([
      expect.objectContaining({ words: "装好充电棚", owner: "示例甲物业客服岗", doneWords: "装好了" }),
    ]);
    await step("complete-stage", id, complete);
    expect((await shown(linli, chen, id)).stage.name).toBe("结果公示");
  });
});
