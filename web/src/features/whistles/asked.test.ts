import { expect, test } from "vitest";
import { addressOf, askedOf } from "./asked.ts";

const unitId = "0190a0a0-0000-7000-8000-000000000000";

test.each([
  { list: "mine", open: true },
  { list: "late" },
  { list: "all", unitId, figure: "in-time", from: "2026-11-01", to: "2026-11-24" },
  { list: "all", requestId: unitId },
] as const)("the address of a list leads back to it: %o", (asked) => {
  expect(askedOf(addressOf(asked).split("?")[1]!, "calling")).toEqual(asked);
});

test("what an address does not say is usual, and what nobody understands is left out", () => {
  expect(askedOf("", "calling")).toEqual({ list: "calling", open: true });
  expect(askedOf("list=theirs&figure=rank&unitId=x&from=yesterday", "mine")).toEqual({ list: "mine", open: true });
});
