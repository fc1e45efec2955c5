import { expect, test } from "vitest";
import { testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

test("loads published years once, leaves out those that are not, and what a district has loaded itself", async () => {
  await linli.rows("update calendar.years set source = '本区自己的' where year = 2026");
  expect(await linli.runJob("load-official-years", { years: [2024, 2026, 2099] })).toEqual({ loaded: [2024] });
  expect(await linli.runJob("load-official-years", { years: [2024, 2026, 2099] })).toEqual({ loaded: [] });
  const kept = await linli.rows("select source from calendar.years where year = 2026 and district_id = $1", [
    linli.district().id,
  ]);
  expect(kept).toEqual([{ source: "本区自己的" }]);
});

test("tells of each year it loaded", async () => {
  const told = await linli.rows(
    "select payload->>'year' as year from platform.events where name = 'calendar.year-loaded' and district_id = $1",
    [linli.district().id],
  );
  expect(told.map(({ year }) => year).sort()).toEqual(["2024", "2025", "2026"]);
});
