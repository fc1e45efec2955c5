import { expect, test } from "vitest";
import { publicNameOf, surnameOf } from "./public-name.ts";

test.each([
  ["李示例", "李"],
  ["欧阳示例", "欧阳"],
  ["单于", "单"],
  ["𠮷田", "𠮷"],
  ["", ""],
])("the surname of %s is %s", (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});

test("the whole name stands there only if its bearer agreed", () => {
  expect(publicNameOf("李示例", false)).toBe("李某某");
  expect(publicNameOf("李示例", true)).toBe("李示例");
});
