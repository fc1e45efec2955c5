import { beforeEach, describe, expect, test } from "vitest";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { type AnswerReminder, remindersOn } from "./answer-reminders.ts";
import { act, fromCouncil, topic } from "./topics.fixture.ts";

describe("of an answer due by 9 December", () => {
  test.each<[string, AnswerReminder[]]>([
    ["2026-12-07", []],
    ["2026-12-08", ["answer-due"]],
    ["2026-12-09", ["answer-due"]],
    ["2026-12-10", ["answer-late"]],
    ["2026-12-13", ["answer-late"]],
    ["2026-12-14", ["answer-late", "answer-climbed"]],
    ["2027-03-01", ["answer-late", "answer-climbed"]],
  ])("on %s there is to be told: %j", (today, told) => {
    expect(remindersOn(today, "2026-12-09")).toEqual(told);
  });
});

describe("an answer that is owed", () => {
  const linli = testDistrict();
  beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

  /** The hour has struck, perhaps twice. */
  async function onDay(day: string) {
    linli.clock.set(`${day}T02:00:00Z`);
    await linli.runJob("remind-unanswered-topics");
    await linli.runJob("remind-unanswered-topics");
    await linli.runJobs();
  }
  async function heard(by: Character, topicId: string): Promise<string[]> {
    const { notices } = expectOk(await (await linli.as(by)).call("list-notices", {})).body;
    return notices
      .filter(({ link, title }: { link: string; title: string }) => link.endsWith(topicId) && /答复/.test(title))
      .map(({ title }: { title: string }) => title)
      .reverse();
  }
  const due = "议题快到答复期限了";
  const late = "议题过了答复期限";
  const climbed = "下级有议题逾期没有答复";

  test("is told to the desk the day before and once late, then to the level above, each once", async () => {
    const id = await fromCouncil(linli);
    await onDay("2026-12-07");
    expect(await heard("community-officer-chen", id)).toEqual([]);
    await onDay("2026-12-08");
    await onDay("2026-12-09");
    expect(await heard("community-officer-chen", id)).toEqual([due]);
    expect(await heard("community-leader-cao", id)).toEqual([]);
    await onDay("2026-12-10");
    await onDay("2026-12-11");
    // A job that is run again tells nobody twice.
    await linli.runJob("tell-answer-owed", { topicId: id, kind: "answer-late" });
    expect(await heard("community-officer-chen", id)).toEqual([due, late]);
    expect(await heard("community-leader-cao", id)).toEqual([late]);
    expect(await heard("street-officer-sun", id)).toEqual([]);
    await onDay("2026-12-14");
    await onDay("2026-12-20");
    expect(await heard("community-officer-chen", id)).toEqual([due, late]);
    expect(await heard("street-officer-sun", id)).toEqual([climbed]);
    expect(await heard("street-leader-tang", id)).toEqual([climbed]);
    expect(await heard("street-officer-wu", id)).toEqual([]);
    expect(await heard("district-officer-he", id)).toEqual([]);
  });

  test("that is given in time is told to nobody, nor one that is given before the word went out", async () => {
    const answered = await fromCouncil(linli);
    const between = await fromCouncil(linli);
    expectOk(await act(linli, "community-officer-chen", "refuse-topic", answered, { words: "已有充电棚" }));
    linli.clock.set("2026-12-10T02:00:00Z");
    await linli.runJob("remind-unanswered-topics");
    expectOk(await act(linli, "community-officer-chen", "refuse-topic", between, { words: "已有充电棚" }));
    await linli.runJobs();
    for (const id of [answered, between]) expect(await heard("community-officer-chen", id)).toEqual([]);
  });

  test("of the district's own desk climbs to its leaders", async () => {
    const whole = topic(linli, { areaId: linli.id("area", "district"), origin: "council" });
    expectOk(await (await linli.as("district-officer-he")).call("raise-topic", whole));
    const { id } = whole;
    await onDay("2026-12-10");
    await onDay("2026-12-14");
    expect(await heard("district-leader-lv", id)).toEqual([late, climbed]);
  });
});
