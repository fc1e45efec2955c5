import { describe, expect, it } from "vitest";
import { categoryTree } from "./tree.ts";

const groups = categoryTree.filter(({ parentCode }) => parentCode === null);
const leaves = categoryTree.filter(({ parentCode }) => parentCode !== null);
const han = /\p{Script=Han}/u;

describe("the shipped category tree", () => {
  it("has the fifteen groups of neighbourhood matters and one for the rest", () => {
    expect(groups.map(({ code }) => code).sort()).toEqual([
      "affairs-conduct",
      "city-environment",
      "civil-affairs",
      "education-culture",
      "farming-village",
      "health-family",
      "housing-property",
      "labour-social-security",
      "market-consumer",
      "noise-pollution",
      "other",
      "planning-land",
      "public-facilities",
      "public-safety",
      "roads-parking",
      "water-power-gas",
    ]);
  });

  it("names every row by a code of its own in kebab case", () => {
    const codes = categoryTree.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it("puts every leaf into a group that stands before it, and no group is empty", () => {
    for (const leaf of leaves) {
      const group = groups.find(({ code }) => code === leaf.parentCode);
      expect(group, leaf.code).toBeDefined();
      expect(group?.sort, leaf.code).toBeLessThan(leaf.sort);
    }
    expect(groups.filter(({ code }) => !leaves.some(({ parentCode }) => parentCode === code))).toEqual([]);
    const sorts = categoryTree.map(({ sort }) => sort);
    expect(sorts).toEqual([...new Set(sorts)].sort((a, b) => a - b));
  });

  it("speaks both languages in names, hints, questions and choices", () => {
    const pairs = categoryTree.flatMap((row) => [
      { zh: row.nameZh, en: row.nameEn },
      ...(row.hintZh === "" && row.hintEn === "" ? [] : [{ zh: row.hintZh, en: row.hintEn }]),
      ...row.questions.flatMap((question) => [question, ...(question.choices ?? [])]),
    ]);
    expect(pairs.filter(({ zh, en }) => !han.test(zh) || !/[a-z]/i.test(en) || han.test(en))).toEqual([]);
    expect(pairs.filter(({ zh, en }) => /[!！]/.test(zh + en))).toEqual([]);
  });

  it("gives no two leaves of a group the same name", () => {
    for (const name of ["nameZh", "nameEn"] as const) {
      const names = leaves.map((leaf) => leaf[name]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("sets whole positive limits with their source, and the first contact within the resolution", () => {
    const hours = {
      "clock-minutes": 1 / 60,
      "clock-hours": 1,
      "clock-days": 24,
      "working-hours": 1,
      "working-days": 24,
    };
    for (const { code, limits, limitSource, effectiveFrom } of categoryTree) {
      for (const { amount } of [limits.firstContact, limits.resolution]) {
        expect(Number.isSafeInteger(amount) && amount > 0, code).toBe(true);
      }
      const [first, last] = [limits.firstContact, limits.resolution].map(({ amount, unit }) => amount * hours[unit]);
      expect(first, code).toBeLessThanOrEqual(last ?? 0);
      expect(limitSource, code).toMatch(/把握/);
      expect(Temporal.PlainDate.from(effectiveFrom).toString()).toBe(effectiveFrom);
    }
  });

  it.each([
    ["gas-leak", "emergency", { amount: 2, unit: "clock-hours" }],
    ["power-outage", "urgent", { amount: 24, unit: "clock-hours" }],
    ["street-light-out", "normal", { amount: 7, unit: "clock-days" }],
    ["illegal-building", "complex", { amount: 15, unit: "clock-days" }],
    ["question-about-rules", "normal", { amount: 2, unit: "working-days" }],
    ["elder-care", "normal", { amount: 5, unit: "working-days" }],
  ] as const)("solves %s (%s) within the time the practice names", (code, urgency, resolution) => {
    const leaf = leaves.find((row) => row.code === code);
    expect(leaf).toMatchObject({ urgency, limits: { resolution } });
  });

  it("asks at most two questions, with codes of their own and real choices", () => {
    for (const { code, questions } of leaves) {
      expect(questions.length, code).toBeLessThanOrEqual(2);
      expect(new Set(questions.map((question) => question.code)).size, code).toBe(questions.length);
      for (const { kind, choices } of questions) expect((choices ?? []).length >= 2, code).toBe(kind === "choice");
    }
  });

  it("gives every leaf keywords of at least two characters, none twice", () => {
    for (const { code, keywords } of leaves) {
      expect(keywords.length, code).toBeGreaterThan(0);
      expect(new Set(keywords).size, code).toBe(keywords.length);
      expect(
        keywords.filter((keyword) => keyword.trim().length < 2),
        code,
      ).toEqual([]);
    }
  });
});
