import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { measure } from "../measures.ts";
import { evaluate, fixedSplit, readLabelled, reportOf } from "./evaluate.ts";

const folder = mkdtempSync(join(tmpdir(), "linli-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** All invented. */
const kinds = { light: "路灯 不亮 天黑", water: "停水 两天 做饭", noise: "音响 太吵 睡觉" };
const train = Object.entries(kinds).flatMap(([label, words]) =>
  Array.from({ length: 6 }, () => ({ words: words.split(" "), label })),
);
const test_ = [
  { words: ["路灯", "不亮"], label: "light" },
  { words: ["停水"], label: "water" },
  // Somebody writes of both: the words say light, and it was water.
  { words: ["路灯", "不亮", "天黑", "停水"], label: "water" },
  { words: ["音响", "太吵"], label: "noise" },
];

describe("the evaluation", () => {
  test("gives the numbers that can be counted by hand", () => {
    const measures = evaluate(train, test_);
    expect(measures.labels).toEqual([
      { label: "light", texts: 1, precision: 1 / 2, recall: 1, f1: 2 / 3 },
      { label: "noise", texts: 1, precision: 1, recall: 1, f1: 1 },
      { label: "water", texts: 2, precision: 1, recall: 1 / 2, f1: 2 / 3 },
    ]);
    expect(measures.confusion).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 1],
    ]);
    expect(measures).toMatchObject({ texts: 4, accuracy: 3 / 4, topThree: 1 });
    expect(measures.macroF1).toBeCloseTo(7 / 9, 10);
  });

  test("ends its report with one line for programs", () => {
    expect(reportOf(evaluate(train, test_)).split("\n").at(-1)).toBe("accuracy 0.750 macro-f1 0.778 top-3 1.000");
  });

  test("counts a text about which nothing was suggested as missed", () => {
    const measures = measure([
      { right: "light", suggested: [] },
      { right: "light", suggested: ["light"] },
    ]);
    expect(measures).toMatchObject({ accuracy: 0.5, topThree: 0.5 });
    expect(measures.labels).toEqual([{ label: "light", texts: 2, precision: 1, recall: 0.5, f1: 2 / 3 }]);
  });

  test("counts the first three only", () => {
    const measures = measure([{ right: "d", suggested: ["a", "b", "c", "d"] }]);
    expect(measures.topThree).toBe(0);
  });

  test("holds back every fifth text", () => {
    const texts = Array.from({ length: 11 }, (_, at) => ({ words: [String(at)], label: "x" }));
    const { train: learned, test: asked } = fixedSplit(texts);
    expect(asked.map(({ words }) => words[0])).toEqual(["0", "5", "10"]);
    expect(learned).toHaveLength(8);
  });
});

describe("a file of labelled texts", () => {
  const line = JSON.stringify({ words: "路灯  不亮", label: "light" });

  test("is read packed or not, empty lines left out", () => {
    writeFileSync(join(folder, "a.jsonl"), `${line}\n\n${line}\n`);
    writeFileSync(join(folder, "a.jsonl.gz"), gzipSync(`${line}\n`));
    const read = { words: ["路灯", "不亮"], label: "light" };
    expect(readLabelled(join(folder, "a.jsonl"))).toEqual([read, read]);
    expect(readLabelled(join(folder, "a.jsonl.gz"))).toEqual([read]);
  });

  test.each(["{", '{"words": ["路灯"], "label": "x"}', "null"])("says which line it cannot read: %s", (broken) => {
    const file = join(folder, "broken.jsonl");
    writeFileSync(file, `${line}\n${broken}\n`);
    expect(() => readLabelled(file)).toThrow(/broken\.jsonl, line 2: /);
  });
});
