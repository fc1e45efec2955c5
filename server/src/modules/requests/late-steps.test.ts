import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { before2027IsLoaded as calendar, local, wall } from "../calendar/calendars.fixture.ts";
import { workingDaysLeft } from "../calendar/index.ts";
import { lateSinceBefore } from "./late-steps.ts";

describe("since when it is late by so many working days", () => {
  test("a working day counts when it is over, a day of rest never", () => {
    // Monday: what was due on Thursday or before has Friday behind it; once Monday closes, also what was due on Friday.
    expect(wall(lateSinceBefore(calendar, local("2026-11-30 12:00"), 1))).toBe("2026-11-27 00:00");
    expect(wall(lateSinceBefore(calendar, local("2026-11-30 18:00"), 1))).toBe("2026-11-30 00:00");
    expect(wall(lateSinceBefore(calendar, local("2026-11-30 18:00"), 0))).toBe("2026-11-30 18:00");
  });

  test("it says of every deadline what counting its days says", () => {
    const minutes = (from: string, max: number) =>
      fc.integer({ min: 0, max }).map((count) => local(from).add({ minutes: count }));
    fc.assert(
      fc.property(
        minutes("2026-09-01 00:00", 90 * 1440),
        fc.integer({ min: 1, max: 60 * 1440 }),
        fc.integer({ min: 1, max: 12 }),
        (due, later, days) => {
          const now = due.add({ minutes: later });
          const before = Temporal.Instant.compare(due, lateSinceBefore(calendar, now, days)) < 0;
          expect(before).toBe(-workingDaysLeft(calendar, now, due) >= days);
        },
      ),
    );
  });
});

const linli = testDistrict();
const told = async (id: string) =>
  (await seen(linli, "district-officer-he", id)).timeline
    .filter(({ kind }: { kind: string }) => kind === "climbed")
    .map(({ sentence }: { sentence: string }) => sentence);

test("what stays late climbs as the district has set it, each step once, and the list can be narrowed to it", async () => {
  const { id } = await file(linli);
  const answered = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "resolve-request", answered.id, { words: "好了", photoIds: [] }));
  const { dueAt } = await seen(linli, "grid-worker-wang", id);
  const due = Temporal.Instant.from(dueAt);
  linli.clock.set(due.add({ minutes: 1 }).toString());
  await linli.runJob("mark-late-requests");
  expect(await linli.runJob("climb-late-requests")).toEqual({ climbed: 0 });
  for (const [days, sentences] of [
    [2, ["超期1个工作日，已报承办单位负责人"]],
    [5, ["超期3个工作日，已报街道、镇负责人", "超期1个工作日，已报承办单位负责人"]],
    [9, ["超期5个工作日，已报区级负责人", "超期3个工作日，已报街道、镇负责人", "超期1个工作日，已报承办单位负责人"]],
  ] as const) {
    linli.clock.set(due.add({ hours: 24 * days }).toString());
    await linli.runJob("climb-late-requests");
    await linli.runJob("climb-late-requests");
    expect(await told(id)).toEqual(sentences);
  }
  expect(await told(answered.id)).toEqual([]);
  const he = await linli.as("district-officer-he");
  const all = { scope: "area", show: "open" };
  const found = expectOk(await he.call("list-requests", { ...all, lateStep: 3 })).body.requests;
  expect(found).toMatchObject([{ id, late: true, lateStep: 3 }]);
});

test("in time again it is no step up any more, and late a second time it begins at the bottom", async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  const { id, number, key } = await file(linli);
  linli.clock.set("2026-12-20T01:00:00Z");
  await linli.runJob("mark-late-requests");
  await linli.runJob("climb-late-requests");
  expect((await seen(linli, "district-officer-he", id)).lateStep).toBe(3);
  expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "好了", photoIds: [] }));
  expectOk(await linli.newBrowser().call("dispute-solution", { number, key, reason: "没好" }));
  expect((await seen(linli, "district-officer-he", id)).lateStep).toBe(0);
  const { dueAt } = await seen(linli, "grid-worker-wang", id);
  linli.clock.set(Temporal.Instant.from(dueAt).add({ hours: 48 }).toString());
  await linli.runJob("mark-late-requests");
  await linli.runJob("climb-late-requests");
  expect((await seen(linli, "district-officer-he", id)).lateStep).toBe(1);
});
