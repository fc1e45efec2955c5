import { describe, expect, test } from "vitest";
import { afterQuiet, defaultChoices, nextDigest, planned, retryAfterSeconds } from "./rules.ts";

const timeZone = "Asia/Shanghai";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const workingDays = (date: Temporal.PlainDate) => date.dayOfWeek <= 5;

describe("quiet hours", () => {
  const quiet = { quietFrom: "22:00", quietUntil: "07:00" };
  test.each([
    ["2026-11-24T21:59", "2026-11-24T21:59"],
    ["2026-11-24T22:00", "2026-11-25T07:00"],
    ["2026-11-25T03:00", "2026-11-25T07:00"],
    ["2026-11-25T06:59", "2026-11-25T07:00"],
    ["2026-11-25T07:00", "2026-11-25T07:00"],
  ])("from 22:00 to 07:00: what comes at %s goes at %s", (comes, goes) => {
    expect(afterQuiet(at(comes), quiet, timeZone)).toEqual(at(goes));
  });

  test("within one day, and none at all", () => {
    const noon = { quietFrom: "12:00", quietUntil: "14:00" };
    expect(afterQuiet(at("2026-11-24T13:00"), noon, timeZone)).toEqual(at("2026-11-24T14:00"));
    expect(afterQuiet(at("2026-11-24T15:00"), noon, timeZone)).toEqual(at("2026-11-24T15:00"));
    const none = { quietFrom: "00:00", quietUntil: "00:00" };
    expect(afterQuiet(at("2026-11-24T03:00"), none, timeZone)).toEqual(at("2026-11-24T03:00"));
  });
});

describe("the digest", () => {
  test.each([
    ["2026-11-24T08:00", "2026-11-24T08:30"],
    ["2026-11-24T08:30", "2026-11-24T14:00"],
    ["2026-11-24T20:00", "2026-11-25T08:30"],
    ["2026-11-27T14:00", "2026-11-30T08:30"],
  ])("what comes at %s is read at %s, on a working day", (comes, read) => {
    expect(nextDigest(at(comes), timeZone, workingDays)).toEqual(at(read));
  });
});

describe("a plan", () => {
  const usual = {
    foldKey: "request-1",
    choices: defaultChoices(),
    reachable: ["sms", "email", "web-push"] as const,
    onDuty: true,
    now: at("2026-11-24T23:00"),
    timeZone,
    isWorkingDay: workingDays,
  };

  test("an urgent call to staff breaks the quiet hours, on every channel they chose", () => {
    expect(planned({ ...usual, kind: { group: "calls", urgency: "now" } })).toEqual([
      { channel: "sms", sendAfter: usual.now, foldKey: null },
      { channel: "web-push", sendAfter: usual.now, foldKey: null },
      { channel: "email", sendAfter: usual.now, foldKey: null },
    ]);
  });

  test("nothing else does", () => {
    const plans = planned({ ...usual, kind: { group: "new-work", urgency: "usual" } });
    expect(plans.map(({ sendAfter }) => sendAfter)).toEqual([at("2026-11-25T07:00"), at("2026-11-25T07:00")]);
    const resident = planned({ ...usual, onDuty: false, kind: { group: "my-requests", urgency: "now" } });
    expect(resident[0]).toEqual({ channel: "sms", sendAfter: at("2026-11-25T07:00"), foldKey: null });
  });

  test("what is related waits a few minutes for the rest", () => {
    const now = at("2026-11-24T10:00");
    const plans = planned({ ...usual, now, kind: { group: "new-work", urgency: "usual" } });
    expect(plans[0]).toEqual({ channel: "email", sendAfter: at("2026-11-24T10:03"), foldKey: "request-1" });
  });

  test("what can wait comes in the digest, and so does all but calls for who wants it so", () => {
    const digest = planned({ ...usual, kind: { group: "late", urgency: "digest" } });
    expect(digest[0]).toMatchObject({ sendAfter: at("2026-11-25T08:30"), foldKey: "digest" });
    const choices = { ...defaultChoices(), digest: true };
    const chosen = planned({ ...usual, choices, kind: { group: "new-work", urgency: "usual" } });
    expect(chosen[0]).toMatchObject({ foldKey: "digest" });
    expect(planned({ ...usual, choices, kind: { group: "calls", urgency: "now" } })[0]!.foldKey).toBeNull();
  });

  test("who chose no channel for a group has the inbox alone", () => {
    const choices = { ...defaultChoices(), channels: { "new-work": [] } };
    expect(planned({ ...usual, choices, kind: { group: "new-work", urgency: "usual" } })).toEqual([]);
  });
});

test("tries grow apart up to an hour, and by chance", () => {
  expect([1, 2, 3, 7, 30].map((attempts) => retryAfterSeconds(attempts, 1))).toEqual([30, 60, 120, 1920, 3600]);
  expect([1, 2, 3].map((attempts) => retryAfterSeconds(attempts, 0))).toEqual([15, 30, 60]);
});
