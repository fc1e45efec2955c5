import { expect, test } from "vitest";
import { contactsBeforeResolving } from "./rules.ts";
import { categoryTree, type TimeLimit } from "./tree.ts";

const limit = (text: string): TimeLimit => {
  const [amount, unit] = text.split(" ");
  return { amount: Number(amount), unit: unit as TimeLimit["unit"] };
};

test.each([
  ["1 clock-hours", "2 clock-hours", true],
  ["24 clock-hours", "1 clock-days", true],
  ["25 clock-hours", "1 clock-days", false],
  ["2 working-days", "1 working-days", false],
  ["90 clock-minutes", "1 working-hours", false],
])("a first contact within %s and a solution within %s: %s", (firstContact, resolution, expected) => {
  expect(contactsBeforeResolving(limit(firstContact), limit(resolution))).toBe(expected);
});

test("every shipped category may keep its limits", () => {
  expect(
    categoryTree.filter(({ limits }) => !contactsBeforeResolving(limits.firstContact, limits.resolution)),
  ).toEqual([]);
});
