import { expect, it } from "vitest";
import { filingMoments } from "./filing-moments.ts";

const until = Temporal.Instant.from("2026-11-24T03:20:00Z");
const plan = { seed: "test", count: 5_000, days: 90, until, timeZone: "Asia/Shanghai" };
const moments = filingMoments(plan);
const local = moments.map((at) => at.toZonedDateTimeISO(plan.timeZone));

it("files exactly as many as wanted, in order, over the days before the present", () => {
  expect(moments).toHaveLength(5_000);
  expect(moments).toEqual(moments.toSorted(Temporal.Instant.compare));
  expect(Temporal.Instant.compare(moments.at(-1)!, until)).toBeLessThanOrEqual(0);
  expect(local[0]!.toPlainDate().until("2026-11-24").days).toBeLessThanOrEqual(89);
});

it("files most at the beginning and the end of the working day, least at night, less at the weekend", () => {
  const inHour = (hour: number) => local.filter((at) => at.hour === hour).length;
  expect(inHour(17)).toBeGreaterThan(inHour(12) * 2);
  expect(inHour(9)).toBeGreaterThan(inHour(3) * 10);
  const onDay = (day: number) => local.filter((at) => at.dayOfWeek === day).length;
  expect(onDay(7)).toBeLessThan(onDay(1));
});

it("files at the same moments for the same seed", () => {
  expect(filingMoments(plan).map(String)).toEqual(moments.map(String));
});
