import { beforeEach, describe, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, monthly, openCouncil, rules } from "../councils/councils.fixture.ts";
import { act, arranged, call, item } from "./meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

async function withRhythm(rhythm: Record<string, unknown>): Promise<string> {
  const councilId = await openCouncil(linli);
  expectOk(await call(linli, chen, "set-council-rules", { councilId, ...rules({ rhythm }) }));
  return councilId;
}

const coming = async (councilId: string) =>
  expectOk(await call(linli, chen, "list-meetings", { show: "coming", councilId })).body.meetings as {
    id: string;
    startsAt: string;
    place: string;
  }[];
const days = async (councilId: string) => (await coming(councilId)).map(({ startsAt }) => startsAt.slice(5, 16));

describe("regular meetings", () => {
  test("come by themselves when the rules are set, and every night, each once", async () => {
    const councilId = await withRhythm(monthly());
    await linli.runJobs();
    expect(await days(councilId)).toEqual(["12-09T11:00", "01-13T11:00"]);
    await linli.runJob("plan-regular-meetings");
    await Promise.all([linli.runJob("plan-regular-meetings"), linli.runJob("plan-regular-meetings")]);
    expect(await days(councilId)).toEqual(["12-09T11:00", "01-13T11:00"]);
    linli.clock.advance("PT720H");
    await linli.runJob("plan-regular-meetings");
    expect(await days(councilId)).toEqual(["12-09T11:00", "01-13T11:00", "02-10T11:00"]);
  });

  test("follow the working-day calendar if the rule says so", async () => {
    // 1 January rests; in 2027 it is a Friday.
    const newYear = (onRestDay: string) => monthly({ weekday: null, nth: null, monthDay: 1, onRestDay });
    const [held, skipped, moved] = [
      await withRhythm(newYear("hold")),
      await withRhythm(newYear("skip")),
      await withRhythm(newYear("next-working-day")),
    ];
    await linli.runJob("plan-regular-meetings");
    expect(await days(held)).toEqual(["12-01T11:00", "01-01T11:00"]);
    expect(await days(skipped)).toEqual(["12-01T11:00"]);
    expect((await days(moved))[1]! > "01-01T11:00").toBe(true);
  });

  test("follow changed rules where nobody touched them; what was changed by hand or cancelled stays", async () => {
    const councilId = await withRhythm(monthly({ every: "week" }));
    await linli.runJob("plan-regular-meetings");
    const [first, second, third, fourth] = await coming(councilId);
    expectOk(await act(linli, "change-meeting", first!.id, arranged({ startsAt: "2026-11-26T02:00:00Z" })));
    expectOk(await act(linli, "cancel-meeting", second!.id, { because: "放假" }));
    expectOk(await act(linli, "set-agenda", third!.id, { items: [item()] }));
    const later = rules({
      startsOn: "2026-11-24",
      rhythm: monthly({ every: "week", weekday: 5, place: "新议事厅" }),
    });
    expectOk(await call(linli, chen, "set-council-rules", { councilId, ...later }));
    await linli.runJobs();
    const now = await coming(councilId);
    expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining([first!.id, third!.id]));
    expect(now.map(({ id }) => id)).not.toContain(fourth!.id);
    expect(now.find(({ id }) => id === first!.id)!.startsAt).toBe("2026-11-26T02:00:00Z");
    const fridays = now.filter(({ place }) => place === "新议事厅");
    expect(fridays[0]!.startsAt).toContain("2026-11-27");
    await linli.runJob("plan-regular-meetings");
    expect(await coming(councilId)).toEqual(now);
  });

  test("another time of day moves those that nobody touched, and makes no second ones", async () => {
    const councilId = await withRhythm(monthly());
    await linli.runJob("plan-regular-meetings");
    const before = await coming(councilId);
    const later = rules({ startsOn: "2026-11-24", rhythm: monthly({ time: "14:30" }) });
    expectOk(await call(linli, chen, "set-council-rules", { councilId, ...later }));
    await linli.runJobs();
    expect(await days(councilId)).toEqual(["12-09T06:30", "01-13T06:30"]);
    expect((await coming(councilId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
