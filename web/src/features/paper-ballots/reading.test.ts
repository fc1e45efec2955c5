import { describe, expect, test } from "vitest";
import type { PaperVote } from "../../api/staff-contract.ts";
import { readingInWords, typedReading } from "./reading.ts";

function vote(kind: PaperVote["kind"], optionCount = 3, rules: object = {}): PaperVote {
  return {
    kind,
    options: Array.from({ length: optionCount }, (_, index) => ({
      position: index + 1,
      title: `选项${index + 1}`,
      words: "",
      cost: kind === "budget" ? 100 : null,
    })),
    rules: { method: "", fewestOptions: 0, mostOptions: optionCount, highestScore: 5, budget: 200, ...rules },
  } as unknown as PaperVote;
}

describe("what is typed from a paper", () => {
  test.each<[PaperVote["kind"], string, unknown]>([
    ["yes-no", "1", { choice: { answer: "yes" } }],
    ["yes-no", "2", { choice: { answer: "no" } }],
    ["yes-no", "3", { choice: { abstain: true } }],
    ["yes-no", "０", { choice: { abstain: true } }],
    ["yes-no", "X", { isVoid: true }],
    ["yes-no", "4", null],
    ["yes-no", "", null],
    ["single", "2", { choice: { option: 2 } }],
    ["single", "4", null],
    ["single", "12", null],
    ["single", "0", { choice: { abstain: true } }],
    ["multiple", "31", { choice: { options: [1, 3] } }],
    ["multiple", "3，1", { choice: { options: [1, 3] } }],
    ["multiple", "11", null],
    ["budget", "13", { choice: { options: [1, 3] } }],
    ["budget", "123", null],
    ["ranked", "213", { choice: { ranking: [2, 1, 3] } }],
    ["ranked", "-1-", { choice: { ranking: [2] } }],
    ["ranked", "13-", null],
    ["ranked", "11-", null],
    ["score", "5-0", { choice: { scores: [5, null, 0] } }],
    ["score", "9-0", null],
    ["score", "5", null],
  ])("%s: %s", (kind, typed, reading) => {
    expect(typedReading(typed, vote(kind))).toEqual(reading);
  });

  test("numbers of two digits stand apart", () => {
    expect(typedReading("1 12", vote("multiple", 12))).toEqual({ choice: { options: [1, 12] } });
    expect(typedReading("12", vote("single", 12))).toEqual({ choice: { option: 12 } });
    expect(typedReading("10 - 7", vote("score", 3, { highestScore: 10 }))).toEqual({
      choice: { scores: [10, null, 7] },
    });
  });
});

test("a reading is said in words before it is sent", () => {
  const words = {
    yes: "赞成",
    no: "反对",
    abstain: "弃权",
    void: "废票",
    first: ({ option, place }: { option: string; place: number }) => `第${place} ${option}`,
    scored: ({ option, score }: { option: string; score: number }) => `${option} ${score}分`,
  };
  const say = (kind: PaperVote["kind"], typed: string) =>
    readingInWords(typedReading(typed, vote(kind))!, vote(kind), words);
  expect(say("yes-no", "2")).toBe("反对");
  expect(say("yes-no", "x")).toBe("废票");
  expect(say("multiple", "31")).toBe("1. 选项1；3. 选项3");
  expect(say("ranked", "-1-")).toBe("第1 2. 选项2");
  expect(say("score", "5-0")).toBe("1. 选项1 5分；3. 选项3 0分");
  expect(say("single", "0")).toBe("弃权");
});
