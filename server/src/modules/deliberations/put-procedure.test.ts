import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { shippedProcedures } from "./shipped-procedures.ts";
import { act, codeOf, fromCouncil, read, takenUp } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";
const shipped = shippedProcedures.find(({ code }) => code === "community-topic")!;
const second = {
  ...shipped,
  edition: 2,
  effectiveFrom: "2026-12-01",
  source: "本区规定",
  stages: shipped.stages.slice(2),
};

const put = async (
  change: Record<string, unknown> = {},
  by: "administrator-yan" | typeof chen = "administrator-yan",
) => (await linli.as(by)).call("put-procedure", { ...second, ...change });

describe("procedures", () => {
  test("a district begins with five, each in force", async () => {
    const { procedures, mayPut } = expectOk(await (await linli.as(chen)).call("list-procedures")).body;
    expect(
      procedures.filter((known: { inForce: boolean }) => known.inForce).map(({ code }: { code: string }) => code),
    ).toEqual(shippedProcedures.map(({ code }) => code).sort());
    expect(mayPut).toBe(false);
    expect(await linli.runJob("load-procedures")).toEqual({ added: 0 });
  });

  test("a new edition holds from its day on; what runs goes on by the one it began with", async () => {
    const running = await takenUp(linli, "community-topic");
    expectOk(await put());
    expectOk(await put());
    expect(await codeOf(put({ source: "另一个来源" }))).toEqual([409, "edition-taken"]);
    const early = await takenUp(linli, "community-topic");
    expect((await read(linli, "anyone", early)).procedureEdition).toMatchObject({ edition: 1 });
    linli.clock.advance("PT192H");
    const later = await fromCouncil(linli);
    expectOk(await act(linli, chen, "take-up-topic", later, { procedureCode: "community-topic" }));
    expect((await read(linli, "anyone", later)).procedureEdition).toMatchObject({ edition: 2, source: "本区规定" });
    expect((await read(linli, "anyone", running)).steps).toHaveLength(6);
    const anyone = await linli.as("anyone");
    const shown = expectOk(await anyone.call("show-procedure", { code: "community-topic", edition: 2 })).body;
    expect(shown.stages).toEqual(second.stages);
    expect((await anyone.call("show-procedure", { code: "community-topic", edition: 9 })).status).toBe(404);
  });

  test.each<[string, number, Record<string, unknown>]>([
    ["edition-skipped", 409, { code: "quick-poll", edition: 3 }],
    ["edition-in-the-past", 422, { code: "quick-poll", edition: 2, effectiveFrom: "2026-01-05" }],
    [
      "procedure-faulty",
      422,
      { code: "of-our-own", edition: 1, effectiveFrom: "2027-01-01", stages: shipped.stages.slice(0, 2) },
    ],
  ])("refused: %s", async (code, status, change) => {
    expect(await codeOf(put(change))).toEqual([status, code]);
  });

  test("what is wrong is told beside each stage before it is put, and in the refusal, in words", async () => {
    const yan = await linli.as("administrator-yan");
    const check = async (stages: unknown[], by: "administrator-yan" | typeof chen = "administrator-yan") =>
      (await linli.as(by)).call("check-procedure", { stages });
    expect(expectOk(await check([...shipped.stages])).body.faults).toEqual([]);
    const [first, second, ...others] = shipped.stages;
    const broken = [{ ...first!, noticeDays: 0 }, { ...second!, needs: ["published"] }, others[0]!];
    const { faults } = expectOk(await check(broken)).body;
    expect(faults.map(({ stage, fault }: { stage: string; fault: string }) => [stage, fault])).toEqual([
      ["party-members", "notice-without-days"],
      ["hearing", "need-unfit"],
      ["decision", "result-unpublished"],
    ]);
    expect(faults[0].sentence).toBe("要提前通知，却没有写提前几天。");
    expect((await check([...shipped.stages], chen)).status).toBe(403);
    const refused = await yan.call("put-procedure", {
      ...{ ...shipped, code: "of-our-own", edition: 1, effectiveFrom: "2027-01-01", stages: broken },
    });
    expect(refused.body.title).toBe("程序没有保存。“党员先议”：要提前通知，却没有写提前几天。");
  });

  test("only the district's administrator and leaders put one", async () => {
    expect((await put({}, chen)).status).toBe(403);
  });
});

describe("how much support a topic needs", () => {
  const rule = {
    startsOn: "2027-01-01",
    people: null,
    percent: 5,
    youngest: 16,
    collectDays: 20,
    answerDays: 10,
    source: "本区规定",
  };
  const set = async (change: Record<string, unknown> = {}) =>
    (await linli.as("administrator-yan")).call("set-support-rule", { id: newId(), ...rule, ...change });

  test("is the district's rule, from a day on, with its source", async () => {
    const id = newId();
    expectOk(await set({ id }));
    expectOk(await set({ id }));
    const { rules, maySet } = expectOk(await (await linli.as(chen)).call("list-support-rules")).body;
    expect(rules.map(({ percent, inForce }: { percent: number; inForce: boolean }) => [percent, inForce])).toEqual([
      [null, true],
      [5, false],
    ]);
    expect(maySet).toBe(false);
  });

  test.each<[string, Record<string, unknown>]>([
    ["support-measure-unclear", { people: 3 }],
    ["support-measure-unclear", { percent: null }],
    ["rule-in-the-past", { startsOn: "2026-01-01" }],
  ])("refused: %s", async (code, change) => {
    expect(await codeOf(set(change))).toEqual([422, code]);
  });
});
