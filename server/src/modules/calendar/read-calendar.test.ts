import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { officialYear } from "./official-years.ts";
import { readCalendar } from "./read-calendar.ts";
import { isWorkingDay } from "./working-calendar.ts";

const linli = testDistrict();

const read = (which: "one" | "two" = "one") =>
  inDistrict(linli.pools.app, { districtId: linli.district(which).id, today: "2026-11-24" }, async ({ tx }) => ({
    value: await readCalendar(tx, linli.district(which)),
  }));

test("reads the district's zone, hours, confirmed years and days", async () => {
  const calendar = await read();
  expect(calendar.timeZone).toBe("Asia/Shanghai");
  expect(calendar.periods).toEqual([
    { start: "08:30", end: "12:00" },
    { start: "14:00", end: "18:00" },
  ]);
  expect([...calendar.confirmedYears]).toEqual([2025, 2026]);
  for (const { date, kind } of officialYear(2026)!) {
    expect(isWorkingDay(calendar, Temporal.PlainDate.from(date))).toBe(kind === "work");
  }
});

test("a change is seen at the next reading, in this district alone", async () => {
  const [before, theirs] = [await read(), await read("two")];
  expect(await read()).toBe(before);
  await linli.rows("insert into calendar.days values ($1, '2026-12-02', 'rest', '示例')", [linli.district().id]);
  expect((await read()).exceptions.get("2026-12-02")).toBe("rest");
  await linli.rows("update platform.districts set working_periods = $2 where district_id = $1", [
    linli.district().id,
    JSON.stringify([{ start: "09:00", end: "17:00" }]),
  ]);
  expect((await read()).periods).toEqual([{ start: "09:00", end: "17:00" }]);
  expect(await read("two")).toEqual(theirs);
});
