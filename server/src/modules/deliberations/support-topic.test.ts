import { beforeAll, describe, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, codeOf, fromCouncil, read, released, shown, topic, twoAreEnough } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

beforeAll(() => twoAreEnough(linli));

const mayWhy = async (by: "resident-li" | "resident-zhou" | "resident-ma" | "anyone", id: string) =>
  (await read(linli, by, id)).abilities.find(({ operation }: { operation: string }) => operation === "support-topic")
    .refusedBecause;

describe("support", () => {
  test("once a person who lives there; when enough do, staff must answer by a day, and all are told", async () => {
    const id = await released(linli);
    const li = await linli.as("resident-li");
    expect(await mayWhy("resident-li", id)).toBeNull();
    expect(expectOk(await li.call("support-topic", { topicId: id })).body).toEqual({
      supportCount: 1,
      state: "collecting-support",
    });
    expect(expectOk(await li.call("support-topic", { topicId: id })).body.supportCount).toBe(1);
    expect(await mayWhy("resident-li", id)).toBe("supported-already");
    expect(await codeOf(act(linli, chen, "take-up-topic", id, { procedureCode: "quick-poll" }))).toEqual([
      409,
      "topic-not-supported-yet",
    ]);
    const zhou = await linli.as("resident-zhou");
    expect(expectOk(await zhou.call("support-topic", { topicId: id })).body).toEqual({
      supportCount: 2,
      state: "supported",
    });
    expect(await shown(linli, chen, id)).toMatchObject({ answerBy: "2026-12-09", supportCount: 2 });
    await linli.runJobs();
    const { notices } = expectOk(await zhou.call("list-notices", {})).body;
    expect(notices.map(({ title }: { title: string }) => title)).toContain("附议人数够了，等答复");
    const staff = expectOk(await (await linli.as(chen)).call("list-notices", {})).body.notices;
    expect(staff.map(({ title }: { title: string }) => title)).toContain("附议人数够了，等答复");
    expect(await codeOf(zhou.call("withdraw-support", { topicId: id }))).toEqual([409, "topic-released"]);
  });

  test("is taken back and given again while it is collected", async () => {
    const id = await released(linli);
    const zhou = await linli.as("resident-zhou");
    expectOk(await zhou.call("support-topic", { topicId: id }));
    expect((await read(linli, "resident-zhou", id)).supports).toBe(true);
    expect(expectOk(await zhou.call("withdraw-support", { topicId: id })).body.supportCount).toBe(0);
    expect(expectOk(await zhou.call("withdraw-support", { topicId: id })).body.supportCount).toBe(0);
    expect((await read(linli, "resident-zhou", id)).supports).toBe(false);
    expect(expectOk(await zhou.call("support-topic", { topicId: id })).body.supportCount).toBe(1);
  });

  test("not from elsewhere, not from a phone that the register does not know, not too young, and it says why", async () => {
    const id = await released(linli);
    const ma = await linli.as("resident-ma");
    expect(await mayWhy("resident-ma", id)).toBe("lives-elsewhere");
    expect(await codeOf(ma.call("support-topic", { topicId: id }))).toEqual([409, "lives-elsewhere"]);
    expect(await mayWhy("anyone", id)).toBe("sign-in-needed");
    const stranger = linli.newBrowser();
    await linli.signIn(stranger, "19900018888");
    expect(await codeOf(stranger.call("support-topic", { topicId: id }))).toEqual([409, "resident-unknown"]);
    await linli.rows("update directory.people set birth_year = 2010 where name = '周示例'");
    const zhou = await linli.as("resident-zhou");
    expect(await codeOf(zhou.call("support-topic", { topicId: id }))).toEqual([409, "too-young"]);
    await linli.rows("update directory.people set birth_year = 1955 where name = '周示例'");
    expect((await zhou.call("support-topic", { topicId: linli.id("area", "street-a") })).status).toBe(404);
    expect((await zhou.call("withdraw-support", { topicId: linli.id("area", "street-a") })).status).toBe(404);
    expect((await read(linli, "anyone", id)).supportCount).toBe(0);
  });

  test("two at the same moment are both counted", async () => {
    const id = await released(linli);
    const both = await Promise.all([linli.as("resident-li"), linli.as("resident-zhou")]);
    await Promise.all(both.map((browser) => browser.call("support-topic", { topicId: id })));
    expect(await read(linli, "anyone", id)).toMatchObject({ supportCount: 2, state: "supported" });
  });

  test("ends on its day: whoever comes later is refused, and within the hour the topic has ended", async () => {
    const id = await released(linli);
    expect((await read(linli, "anyone", id)).collectUntil).toBe("2026-12-24");
    linli.clock.advance("PT719H");
    expect(await linli.runJob("close-unsupported-topics")).toEqual({ closed: 0 });
    linli.clock.advance("PT24H");
    const zhou = await linli.as("resident-zhou");
    expect(await codeOf(zhou.call("support-topic", { topicId: id }))).toEqual([409, "topic-ended"]);
    await linli.runJob("close-unsupported-topics");
    const seen = await read(linli, "anyone", id);
    expect(seen.state).toBe("not-supported");
    expect(seen.timeline[0].sentence).toBe("征集截止，附议0人，没有达到2人");
    const ended = expectOk(await zhou.call("list-public-topics", { show: "ended" })).body.topics;
    expect(ended.map((line: { id: string }) => line.id)).toContain(id);
  });
});

describe("staff answer", () => {
  test("by refusing, with a reason that everybody reads and that names nobody", async () => {
    const id = await fromCouncil(linli);
    expect(await codeOf(act(linli, chen, "refuse-topic", id, { words: "问13900001111" }))).toEqual([
      422,
      "words-personal",
    ]);
    expectOk(await act(linli, chen, "refuse-topic", id, { words: "这件事由街道统一安排" }));
    const seen = await read(linli, "anyone", id);
    expect(seen).toMatchObject({ state: "refused", steps: [] });
    expect(seen.timeline[0]).toMatchObject({ words: "这件事由街道统一安排" });
    expect(await codeOf(act(linli, chen, "refuse-topic", id, { words: "再说" }))).toEqual([409, "topic-ended"]);
  });

  test("by taking it up: the first stage of the procedure in force opens", async () => {
    const id = await fromCouncil(linli);
    const unknown = act(linli, chen, "take-up-topic", id, { procedureCode: "by-acclamation" });
    expect(await codeOf(unknown)).toEqual([422, "procedure-unknown"]);
    expectOk(await act(linli, chen, "take-up-topic", id, { procedureCode: "community-topic" }));
    const seen = await read(linli, "anyone", id);
    expect(seen).toMatchObject({ state: "in-procedure", stage: { name: "党员先议", kind: "meeting" } });
    expect(seen.steps.map(({ state }: { state: string }) => state)).toEqual([
      "open",
      ...Array.from({ length: 5 }, () => "to-come"),
    ]);
    expect(seen.steps[0].missing.map(({ need }: { need: string }) => need)).toEqual([
      "notice-given",
      "meeting-held",
      "quorum-met",
      "minutes-published",
    ]);
    expect(await codeOf(act(linli, chen, "refuse-topic", id, { words: "不办" }))).toEqual([409, "topic-taken-up"]);
  });

  test("not before it is released", async () => {
    const body = topic(linli);
    expectOk(await (await linli.as("resident-li")).call("raise-topic", body));
    expect(await codeOf(act(linli, chen, "refuse-topic", body.id, { words: "不办" }))).toEqual([
      409,
      "topic-not-released",
    ]);
  });
});

test("the mail of a topic is told once: a job that comes again says nothing twice", async () => {
  const id = await released(linli);
  const [entry] = await linli.rows(
    "select id from deliberations.timeline where topic_id = $1 and kind = 'released'",
    [id],
  );
  await linli.runJob("tell-topic-news", { topicId: id, entryId: entry!.id, after: null });
  await linli.runJob("tell-topic-news", { topicId: id, entryId: entry!.id, after: null });
  const told = await linli.rows(
    "select from notifications.notices where subject_id = $1 and kind = 'topic.released'",
    [id],
  );
  expect(told).toHaveLength(1);
});
