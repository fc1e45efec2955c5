import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

interface Line {
  id: string;
  number: string;
  dueAt: string;
  filedAt: string;
  waitsForMe: boolean;
}

const lines = async (by: Character, query: Record<string, unknown>): Promise<Line[]> =>
  expectOk(await (await linli.as(by)).call("list-requests", query)).body.requests;
const ids = async (by: Character, query: Record<string, unknown>) => (await lines(by, query)).map(({ id }) => id);

const made: Record<string, string> = {};

beforeAll(async () => {
  const make = async (key: string, change: Record<string, unknown>, by: Character = "resident-li") => {
    made[key] = (await file(linli, change, by)).id;
    linli.clock.advance("PT1M");
  };
  await make("rubbish", { description: "楼下的垃圾桶满了三天，一直没人来清运" });
  await make("light", { description: "路灯不亮，晚上很黑", categoryId: categoryIdOf("street-light-out") });
  await make("water", { description: "家里停水了", categoryId: categoryIdOf("water-outage") }, "resident-zhou");
  await make(
    "elsewhere",
    { description: "垃圾没人清运", buildingId: linli.id("building", "yulan-1") },
    "resident-ma",
  );
  await make("asked", { description: "垃圾堆在门口" });
  expectOk(await step(linli, "grid-worker-wang", "ask-resident", made.asked!, { question: "哪个门口？" }));
  await make("offered", { description: "垃圾要大车拉" });
  const to = linli.id("post", "street-officer-sun");
  expectOk(
    await step(linli, "grid-worker-wang", "transfer-request", made.offered!, { postId: to, reason: "要大车" }),
  );
});

describe("whose work", () => {
  test("mine is what my post holds or is asked to take", async () => {
    expect(await ids("grid-worker-wang", { scope: "mine", show: "open" })).toEqual([
      made.rubbish,
      made.asked,
      made.offered,
    ]);
    expect(await ids("street-officer-sun", { scope: "mine", show: "open" })).toEqual([made.offered]);
  });

  test("my area holds what lies in it, whoever has it; another street's is not there", async () => {
    const area = await ids("street-officer-sun", { scope: "area", show: "open" });
    expect(area).toEqual(expect.arrayContaining([made.light, made.water, made.rubbish]));
    expect(area).not.toContain(made.elsewhere);
    expect(await ids("street-officer-wu", { scope: "area", show: "open" })).toEqual([made.elsewhere]);
  });

  test("a department has no area: it sees what its unit has", async () => {
    expect(await ids("department-officer-shui", { scope: "area", show: "all" })).toEqual([made.water]);
  });
});

describe("which part", () => {
  test("what hurts first stands first: by deadline, the earliest on top", async () => {
    const due = (await lines("district-officer-he", { scope: "area", show: "open" })).map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort());
    expect((await ids("district-officer-he", { scope: "area", show: "open" }))[0]).toBe(made.water);
  });

  test("new, waiting and offered each show their own, and the counts agree with the lists", async () => {
    const he = await linli.as("district-officer-he");
    const counts = expectOk(await he.call("count-requests", { scope: "area" })).body;
    for (const [show, key] of [
      ["to-do", "toDo"],
      ["open", "open"],
      ["new", "new"],
      ["waiting", "waiting"],
      ["overdue", "overdue"],
      ["due-today", "dueToday"],
    ] as const) {
      expect([show, (await ids("district-officer-he", { scope: "area", show })).length]).toEqual([show, counts[key]]);
    }
    expect(await ids("street-officer-sun", { scope: "mine", show: "offered" })).toEqual([made.offered]);
    expect(await ids("grid-worker-wang", { scope: "mine", show: "waiting" })).toEqual([made.asked]);
    expect(await ids("grid-worker-wang", { scope: "mine", show: "to-do" })).not.toContain(made.asked);
  });

  test("a line says whether it waits for me", async () => {
    const waits = Object.fromEntries(
      (await lines("grid-worker-wang", { scope: "mine", show: "open" })).map(({ id, waitsForMe }) => [
        id,
        waitsForMe,
      ]),
    );
    expect(waits).toEqual({ [made.rubbish!]: true, [made.asked!]: false, [made.offered!]: true });
  });

  test("a day later the water is overdue, and due today is what ends before midnight in the district", async () => {
    const morning = linli.clock.now();
    linli.clock.advance("PT25H");
    expect(await ids("district-officer-he", { scope: "area", show: "overdue" })).toContain(made.water);
    linli.clock.set("2026-12-01T00:30:00Z");
    expect(await ids("district-officer-he", { scope: "area", show: "due-today" })).toContain(made.rubbish);
    linli.clock.set(morning.toString());
  });
});

describe("filtering and searching", () => {
  const all = { scope: "area", show: "all" };

  test("by category, by its group, by area and by state", async () => {
    const by = (query: Record<string, unknown>) => ids("district-officer-he", { ...all, ...query });
    expect(await by({ categoryId: categoryIdOf("street-light-out") })).toEqual([made.light]);
    expect(await by({ categoryId: categoryIdOf("water-power-gas") })).toEqual([made.water]);
    expect(await by({ areaId: linli.id("area", "street-b") })).toEqual([made.elsewhere]);
    expect(await by({ areaId: linli.id("area", "micro-a1-1-1"), state: "awaiting-resident" })).toEqual([made.asked]);
    expect(await by({ areaId: newId() })).toEqual([]);
  });

  test("by the unit that is answerable, and by the days on which it was filed in the district", async () => {
    const by = (query: Record<string, unknown>) => ids("district-officer-he", { ...all, ...query });
    const [water] = (await by({ categoryId: categoryIdOf("water-power-gas") })) as [string];
    const { body } = await (await linli.as("district-officer-he")).call("show-request", { requestId: water });
    expect(await by({ unitId: body.holder.unitId })).toEqual([made.water]);
    expect(await by({ unitId: newId() })).toEqual([]);

    const filedAt = Temporal.Instant.from(body.filedAt).toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
    const day = (shift: number) => filedAt.add({ days: shift }).toString();
    expect(await by({ filedFrom: day(0), filedTo: day(0) })).toHaveLength(Object.keys(made).length);
    expect(await by({ filedTo: day(-1) })).toEqual([]);
    expect(await by({ filedFrom: day(1) })).toEqual([]);
    const he = await linli.as("district-officer-he");
    expect((await he.call("list-requests", { ...all, filedFrom: "2026-02-30" })).status).toBe(400);
  });

  test("by urgency: only what is as urgent; a word that is no urgency is refused", async () => {
    expect(await ids("district-officer-he", { ...all, urgency: "urgent" })).toEqual([made.water]);
    expect(await ids("street-officer-wu", { ...all, urgency: "urgent" })).toEqual([]);
    const he = await linli.as("district-officer-he");
    expect((await he.call("list-requests", { ...all, urgency: "quite" })).status).toBe(400);
  });

  test("Chinese words find what holds them all, wherever the cut between words falls", async () => {
    const found = await ids("district-officer-he", { ...all, text: "垃圾 清运" });
    expect(found.sort()).toEqual([made.rubbish, made.elsewhere].sort());
    expect(await ids("grid-worker-wang", { ...all, text: "路灯" })).toEqual([made.light]);
    expect(await ids("street-officer-wu", { ...all, text: "路灯" })).toEqual([]);
  });

  test.each(["area", "unit", "mine"])(
    "words find only what belongs to the scope %s, open or of all times",
    async (scope) => {
      const found = async (by: Character, show: string) => (await ids(by, { scope, show, text: "垃圾" })).sort();
      const wang = [made.rubbish, made.asked, made.offered].sort();
      expect(await found("grid-worker-wang", "all")).toEqual(wang);
      expect(await found("grid-worker-wang", "open")).toEqual(wang);
      expect(await found("street-officer-wu", "closed")).toEqual([]);
    },
  );

  test("words and an area together find what lies in the area", async () => {
    const by = (area: "street-a" | "street-b" | "micro-a1-1-1") =>
      ids("district-officer-he", { ...all, text: "垃圾", areaId: linli.id("area", area) });
    expect((await by("street-a")).sort()).toEqual([made.rubbish, made.asked, made.offered].sort());
    expect((await by("micro-a1-1-1")).sort()).toEqual([made.rubbish, made.asked, made.offered].sort());
    expect(await by("street-b")).toEqual([made.elsewhere]);
    expect(
      await ids("district-officer-he", { ...all, text: "垃圾", areaId: linli.id("area", "district") }),
    ).toHaveLength(4);
  });

  test("a number finds its request, however it is typed; signs alone find nothing", async () => {
    const [line] = await lines("grid-worker-wang", { scope: "mine", show: "open" });
    expect(await ids("district-officer-he", { ...all, text: line!.number })).toEqual([line!.id]);
    expect(await ids("district-officer-he", { ...all, text: "，。！" })).toEqual([]);
    expect(await ids("district-officer-he", { ...all, text: "'; drop table requests; --" })).toEqual([]);
  });
});

describe("page by page", () => {
  test.each(["due", "filed"])("sorted by %s, pages follow on without a gap or a repetition", async (sort) => {
    const he = await linli.as("district-officer-he");
    const whole = await ids("district-officer-he", { scope: "area", show: "all", sort });
    const pages: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const query: Record<string, unknown> = {
        scope: "area",
        show: "all",
        sort,
        limit: 2,
        ...(after ? { after } : {}),
      };
      const page: { requests: Line[]; next: string | null } = expectOk(await he.call("list-requests", query)).body;
      expect(page.requests.length).toBeLessThanOrEqual(2);
      pages.push(...page.requests.map(({ id }: Line) => id));
      after = page.next;
    }
    expect(pages).toEqual(whole);
  });

  test("a mark that is none of ours is refused", async () => {
    const he = await linli.as("district-officer-he");
    expect((await he.call("list-requests", { scope: "area", show: "all", after: "gestern~x" })).status).toBe(400);
  });
});

describe("what a neighbour is shown while writing", () => {
  test("open matters of the same kind nearby, by category, place and state; never another's words", async () => {
    const browser = linli.newBrowser();
    const similar = expectOk(
      await browser.call("find-similar", {
        text: "垃圾桶满了没人清运",
        buildingId: linli.id("building", "cuiping-1"),
      }),
    );
    expect(similar.body.requests[0]).toMatchObject({ summary: "垃圾没人清运", place: "翠屏小区1栋" });
    expect(JSON.stringify(similar.body)).not.toContain("三天");
  });

  test("without a place, or in another grid, nothing is similar", async () => {
    const browser = linli.newBrowser();
    const at = (query: Record<string, unknown>) => browser.call("find-similar", { text: "垃圾没人清运", ...query });
    expect((await at({})).body.requests).toEqual([]);
    expect((await at({ buildingId: linli.id("building", "haitang-1") })).body.requests).toEqual([]);
  });
});
