import { expect, test } from "vitest";
import { digitsOf } from "../../../resident/phone-code.tsx";
import { words } from "../../../resident/words/zh-CN.ts";
import { blankFiling, gistOf, isBegun, requestOf } from "./filing.ts";
import { problemsOfReach, problemsOfWhat, problemsOfWhere } from "./filing-checks.ts";

const filing = { ...blankFiling(), text: "楼道灯不亮", address: "翠屏小区门口" };

test("a page is left only with its one answer, and says which is missing", () => {
  expect(problemsOfWhat({ ...filing, text: "  " }, words)).toEqual([{ fieldId: "text", words: "请写一写是什么事" }]);
  expect(problemsOfWhat({ ...filing, text: "长".repeat(2001) }, words)[0]?.words).toBe("最多2000个字，请删短一些");
  expect(problemsOfWhat(filing, words)).toEqual([]);
  expect(problemsOfWhere({ ...filing, address: " " }, words)[0]?.fieldId).toBe("building");
  expect(problemsOfWhere({ ...filing, address: "", location: { lng: 103.8, lat: 25.5 } }, words)).toEqual([]);
});

const gasLeak = {
  id: "gas-leak",
  code: "gas-leak",
  name: "燃气泄漏",
  hint: "",
  urgency: "emergency" as const,
  questions: [
    { code: "danger", words: "现在有人有危险吗", kind: "yes-no" as const, required: true },
    { code: "floor", words: "在几楼", kind: "text" as const, required: false },
  ],
};

test("what the kind must know is asked for; no is an answer, blanks are none", () => {
  const said = (answers: Record<string, string | boolean>) =>
    problemsOfWhat({ ...filing, category: gasLeak, answers }, words);
  expect(said({})).toEqual([{ fieldId: "answer-danger", words: "请回答：现在有人有危险吗" }]);
  expect(said({ danger: "  " })).toHaveLength(1);
  expect(said({ danger: false })).toEqual([]);
});

test("answers are sent trimmed, and those to a kind chosen before are left behind", () => {
  const answers = { danger: false, floor: " 3楼 ", "of-another-kind": "x" };
  expect(requestOf({ ...filing, category: gasLeak, answers }, null)).toMatchObject({
    categoryId: "gas-leak",
    answers: { danger: false, floor: "3楼" },
  });
  expect(requestOf({ ...filing, answers }, null).answers).toEqual({});
});

test("a request tells by which door it came", () => {
  expect(requestOf({ ...filing, fromDoor: true }, null).channel).toBe("door-code");
  expect(requestOf(filing, null).channel).toBe("web");
});

test("a wrong phone number is told with what was typed", () => {
  const said = (phone: string) =>
    problemsOfReach({ ...filing, phone }, "123456", false, words).map((fault) => fault.words);
  expect(said("1990000123")).toEqual(["手机号应为11位数字，您填了10位"]);
  expect(said("29900001234")).toEqual(["手机号应以1开头，请核对"]);
  expect(said("+86 199-0000-1234")).toEqual([]);
  expect(said("")).toEqual(["请填手机号"]);
});

test("a code has six digits; somebody signed in needs none", () => {
  const phone = "19900001234";
  expect(problemsOfReach({ ...filing, phone }, "12345", false, words)[0]?.fieldId).toBe("code");
  expect(problemsOfReach({ ...filing, phone: "" }, "", true, words)).toEqual([]);
});

test("a number copied from an address book is the same number", () => {
  expect(digitsOf("+86 199 0000 1234")).toBe("19900001234");
  expect(digitsOf("0086-19900001234")).toBe("19900001234");
});

test("what is sent is trimmed, keeps the id it had from the first keystroke, and proves the phone unless signed in", () => {
  const sent = requestOf({ ...filing, text: " 灯不亮 ", name: " 周乙未 " }, { phone: "19900001234", code: "123456" });
  expect(sent).toMatchObject({ id: filing.id, description: "灯不亮", reporterName: "周乙未", code: "123456" });
  expect(requestOf(filing, null)).toMatchObject({ phone: null, code: null });
});

test("an empty form is no unfinished work, a photo is", () => {
  expect(isBegun(blankFiling())).toBe(false);
  expect(isBegun({ ...blankFiling(), photoIds: ["1"] })).toBe(true);
});

test("a gist is one short line and cuts no character in two", () => {
  expect(gistOf("  灯\n不亮 ")).toBe("灯 不亮");
  expect(gistOf("🌳".repeat(20), 3)).toBe("🌳🌳🌳…");
});
