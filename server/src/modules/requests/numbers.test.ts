import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRequestNumber, requestNumber } from "./numbers.ts";

const zone = "Asia/Shanghai";

test.each([
  ["2026-11-24T04:00:00Z", 42, "261124-00042"],
  ["2026-11-24T15:59:59Z", 1, "261124-00001"],
  ["2026-11-24T16:00:00Z", 1, "261125-00001"],
  ["2026-12-31T16:00:00Z", "99999", "270101-99999"],
  ["2026-11-24T04:00:00Z", "100000", "261124-100000"],
])("what is filed at %s as number %s is %s", (at, sequence, number) => {
  expect(requestNumber(Temporal.Instant.from(at), zone, sequence)).toBe(number);
});

test.each([
  ["261124-00042", "261124-00042"],
  ["２６１１２４－４２", "261124-00042"],
  [" 261124 - 42 ", "261124-00042"],
  ["261124　00042", "261124-00042"],
  ["26112400042", "261124-00042"],
  ["26112442", "261124-00042"],
  ["261124—42", "261124-00042"],
  ["261124–42", "261124-00042"],
  ["261124−42", "261124-00042"],
  ["261124——42", "261124-00042"],
  ["261124一42", "261124-00042"],
  ["261124~42", "261124-00042"],
  ["编号：261124-00042", "261124-00042"],
  ["诉求编号 261124-42号", "261124-00042"],
  ["#261124-00042", "261124-00042"],
  ["No. 261124-42", "261124-00042"],
  ["261124-100000", "261124-100000"],
  ["261124-0100000", "261124-100000"],
  ["280229-1", "280229-00001"],
])("%j means %s", (typed, number) => {
  expect(parseRequestNumber(typed)).toBe(number);
});

test.each([
  "",
  "42",
  "261124",
  "261124-",
  "261124-0",
  "261324-42",
  "260229-42",
  "261100-42",
  "路灯不亮",
  "261124-42-7",
  "261124-4x",
  "261124-1234567890123456",
])("%j is no number of a request", (typed) => {
  expect(parseRequestNumber(typed)).toBeNull();
});

test("every number that is given out is understood again, with and without its dash and its zeros", () => {
  const instant = fc
    .integer({ min: 1_700_000_000, max: 4_000_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 9_999_999 }), (at, sequence) => {
      const number = requestNumber(at, zone, sequence);
      const [day] = number.split("-");
      for (const typed of [number, number.replace("-", ""), `${day}${sequence}`, `${day}-${sequence}`]) {
        expect(parseRequestNumber(typed)).toBe(number);
      }
    }),
  );
});

test("whatever is typed is answered, and an answer is a number in its own form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const number = parseRequestNumber(typed);
      if (number !== null) expect(parseRequestNumber(number)).toBe(number);
    }),
  );
});
