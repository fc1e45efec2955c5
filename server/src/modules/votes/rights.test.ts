import { expect, test } from "vitest";
import { hindranceBy } from "./rights.ts";

const nobody = { lives: false, old: false, owns: false, member: false, party: false };

test.each([
  ["residents", {}, "lives-elsewhere"],
  ["residents", { lives: true }, "too-young"],
  ["residents", { lives: true, old: true }, null],
  ["owners", { lives: true, old: true }, "owns-no-home-here"],
  ["owners", { lives: true, owns: true }, null],
  ["members", { lives: true, old: true }, "no-member"],
  ["members", { member: true }, null],
  ["party-members", { lives: true, old: true }, "no-party-member-here"],
  ["party-members", { party: true }, null],
] as const)("as one of the %s, %o is kept from voting by: %s", (electorate, facts, hindrance) => {
  expect(hindranceBy(electorate, { ...nobody, ...facts })).toBe(hindrance);
});
