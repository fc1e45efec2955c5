import { expect, test } from "vitest";
import { withoutNames } from "./without-names.ts";

const member = (name: string, namePublic = false) => ({ name, namePublic });

test("members stand in public words by surname, whoever agreed by the whole name", () => {
  const words = "李示例提出，王示例同意；李示例华记录。";
  expect(withoutNames(words, [member("李示例"), member("王示例", true), member("李示例华")])).toBe(
    "李某某提出，王示例同意；李某某记录。",
  );
});

test("a name of one character is no word to look for", () => {
  expect(withoutNames("灯", [member("灯")])).toBe("灯");
});
