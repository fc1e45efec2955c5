import { afterEach, describe, expect, test } from "vitest";
import { file, seen } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";
import { assumed2027 } from "./calendars.fixture.ts";

const linli = testDistrict();

const days = assumed2027.map(({ date, kind, name }) => ({ date, kind, name: name.zh, nameEn: name.en }));
const notice = { year: 2027, source: "国办发明电〔2026〕示例号", days };

async function loads(input: Record<string, unknown>) {
  return (await linli.as("administrator-yan")).call("load-year", input);
}

const years = () =>
  linli.rows("select year, source from calendar.years where district_id = $1 order by year", [linli.district().id]);

afterEach(async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  await linli.rows("delete from calendar.days where date >= '2027-01-01'");
  await linli.rows("delete from calendar.years where year >= 2027");
});

describe("a year's arrangement", () => {
  test("typed from the notice is confirmed with its days and its source", async () => {
    expectOk(await loads(notice));
    const admin = await linli.as("administrator-yan");
    const { body } = expectOk(await admin.call("show-year", { year: 2027 }));
    expect(body).toMatchObject({ year: 2027, confirmed: true, source: notice.source });
    expect(body.days).toHaveLength(days.length);
    expect(body.days).toContainEqual({ date: "2027-02-14", kind: "work", name: "春节" });
  });

  test("that comes with the software needs no days, and cites where it is from", async () => {
    await linli.rows("delete from calendar.years where year = 2026 and district_id = $1", [linli.district().id]);
    expectOk(await loads({ year: 2026, source: "" }));
    expect((await years()).at(-1)).toMatchObject({ year: 2026, source: expect.stringContaining("2026年") });
  });

  test("loaded again is exactly what was loaded last, and leaves other years alone", async () => {
    expectOk(await loads(notice));
    const later = days.filter(({ date }) => date !== "2027-05-08").concat({ ...days[0]!, date: "2027-05-06" });
    expectOk(await loads({ ...notice, days: later }));
    const stored = await linli.rows(
      "select date from calendar.days where district_id = $1 and date >= '2027-01-01' order by date",
      [linli.district().id],
    );
    expect(stored.map(({ date }) => date)).toEqual(later.map(({ date }) => date).sort());
    const before = await linli.rows("select from calendar.days where district_id = $1 and date < '2027-01-01'", [
      linli.district().id,
    ]);
    expect(before.length).toBeGreaterThan(40);
  });

  test("loaded by two administrators at once is one of the two, whole", async () => {
    const other = days.map((day) => ({ ...day, name: "另一份" }));
    const answers = await Promise.all([loads(notice), loads({ ...notice, days: other, source: "另一份" })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [{ source }] = (await years()).slice(-1) as [{ source: string }];
    const named = await linli.rows(
      "select distinct name = '另一份' as other from calendar.days where date >= '2027-01-01'",
    );
    expect(named).toEqual([{ other: source === "另一份" }]);
  });

  test("makes provisional deadlines certain, says how many it concerns, and the timeline tells of it", async () => {
    linli.clock.set("2026-12-30T02:00:00Z");
    const question = { categoryId: categoryIdOf("question-about-rules"), description: "居住证怎么办" };
    const { id } = await file(linli, question);
    const before = await seen(linli, "grid-worker-wang", id);
    expect(before).toMatchObject({ dueProvisional: true });
    const { body } = expectOk(await loads({ ...notice, days: [...days, { ...days[0], date: "2027-01-04" }] }));
    expect(body.openDeadlinesToRecompute).toBe(1);
    await linli.runJobs();
    const after = await seen(linli, "grid-worker-wang", id);
    expect(after.dueProvisional).toBe(false);
    expect(before.dueAt).toBe("2027-01-04T10:00:00Z");
    expect(after.dueAt).toBe("2027-01-05T10:00:00Z");
    expect(after.timeline.map(({ kind }: { kind: string }) => kind)).toContain("deadline-recomputed");
    const told = (await linli.messages()).filter(({ purpose }) => purpose === "request.due-moved");
    expect(told.map(({ words }) => words)).toEqual([expect.stringContaining("1月5日")]);
  });
});

describe("is refused, and nothing of it is loaded,", () => {
  test.each([
    [
      "without days for a year that is not published",
      "year-not-published",
      { year: 2099, source: "x", days: undefined },
    ],
    ["without a source", "calendar-source-missing", { source: "  " }],
    ["with a day of another year", "day-outside-year", { days: [...days, { ...days[0], date: "2026-12-31" }] }],
    ["with a day named twice", "day-named-twice", { days: [...days, days[0]] }],
    [
      "without a statutory holiday",
      "statutory-day-missing",
      { days: days.filter(({ date }) => date !== "2027-06-09") },
    ],
  ])("%s", async (_what, code, change) => {
    const before = await years();
    expect(await loads({ ...notice, ...change })).toMatchObject({ status: 422, body: { code } });
    expect(await years()).toEqual(before);
  });

  test("with a date that is none", async () => {
    expect((await loads({ ...notice, days: [{ ...days[0], date: "2027-02-30" }] })).status).toBe(400);
  });

  test.each(["district-leader-lv", "street-officer-sun", "resident-li"] as const)("from %s", async (character) => {
    expect((await (await linli.as(character)).call("load-year", notice)).status).toBe(403);
    expect((await years()).map(({ year }) => year)).toEqual([2025, 2026]);
  });
});

test("the other district's calendar stays as it is", async () => {
  expectOk(await loads(notice));
  const theirs = await linli.rows("select from calendar.years where year = 2027 and district_id <> $1", [
    linli.district().id,
  ]);
  expect(theirs).toEqual([]);
});
