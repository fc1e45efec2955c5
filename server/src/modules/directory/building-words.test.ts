import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { buildingQuery, buildingWords } from "./building-words.ts";

const osmanthus3 = { code: "GH2A3B4", name: "桂花苑3栋", address: "甲街道桂花路8号3栋" };

/** What PostgreSQL does with the two, in miniature: every term occurs, or begins a word where it ends in :*. */
function finds(text: string, building = osmanthus3): boolean {
  const query = buildingQuery(text);
  if (!query) return false;
  const words = buildingWords(building);
  return query.words.split(" & ").every((term) => {
    const word = /^'(.+)'/.exec(term)![1]!;
    return term.endsWith(":*") ? words.some((one) => one.startsWith(word)) : words.includes(word);
  });
}

describe("a building is found", () => {
  test.each([
    "桂花苑3栋",
    "桂花苑 3栋",
    "桂花苑三栋",
    "桂花苑3号楼",
    "桂花苑三号楼",
    "桂花苑３幢",
    "桂花苑3#",
    "桂花苑3座",
    "3栋 桂花",
    "甲街道桂花苑",
    "桂花路8号",
    "桂花苑3栋2单元501室",
    "桂花苑3栋501",
    "桂花苑3-2-501",
    "桂花苑3栋二单元五〇一室",
    "gh2a3b4",
    "GH2A",
    "桂",
    "苑3",
  ])("by “%s”", (text) => {
    expect(finds(text)).toBe(true);
  });

  test.each(["桂花苑13栋", "桂花苑1栋", "海棠苑3栋", "乙街道桂花苑", "桂花苑33号楼", "花桂", "GH2A3B5"])(
    "not by “%s”",
    (text) => {
      expect(finds(text)).toBe(false);
    },
  );

  it("by a number that is still being typed", () => {
    expect(finds("桂花苑1", { ...osmanthus3, name: "桂花苑12栋", address: "" })).toBe(true);
    expect(finds("桂花苑1栋", { ...osmanthus3, name: "桂花苑12栋", address: "" })).toBe(false);
  });

  it("by a letter where buildings have letters", () => {
    const tower = { code: "T2222", name: "时代广场B座", address: "" };
    expect(finds("时代广场b座", tower)).toBe(true);
    expect(finds("时代广场B栋", tower)).toBe(true);
    expect(finds("时代广场A座", tower)).toBe(false);
  });

  it("by a rare character", () => {
    expect(finds("𠮷祥里", { code: "J2222", name: "𠮷祥里1栋", address: "" })).toBe(true);
    expect(finds("吉祥里", { code: "J2222", name: "𠮷祥里1栋", address: "" })).toBe(false);
  });
});

test.each([
  ["十栋", "10栋"],
  ["十二栋", "12栋"],
  ["二十栋", "20栋"],
  ["二十一栋", "21栋"],
  ["一百零八栋", "108栋"],
  ["两栋", "2栋"],
  ["一〇三栋", "103栋"],
])("%s is written %s", (written, word) => {
  expect(buildingWords({ code: "C", name: written, address: "" })).toContain(word);
});

it("leaves alone what only looks like a number", () => {
  expect(buildingWords({ code: "C", name: "八一路", address: "" })).toContain("八一");
  expect(buildingWords({ code: "C", name: "三里屯", address: "" })).toContain("三里");
});

it("asks nothing where there is neither letter nor digit", () => {
  expect(buildingQuery(" ，。🙂'&|!:*()")).toBeNull();
});

it("finds every building by its own name, address and code", () => {
  const part = fc.constantFrom(
    "桂",
    "花",
    "苑",
    "路",
    "街道",
    "号",
    "栋",
    "栋 ",
    "座",
    "三",
    "十",
    "12",
    "3",
    "B",
    "𠮷",
    " ",
    "#",
    "-",
    "二期",
  );
  const words = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, words, (name, address) => {
      const building = { code: "ZZ22", name, address };
      // A query ends at the door: what looks like a home in it is not looked for, so only these names are told apart.
      fc.pre(!/\d\s*[-室房]|栋\s*\d|\d-/.test(name.normalize("NFKC")));
      if (buildingQuery(name)) expect(finds(name, building)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it("writes only terms that PostgreSQL reads as a tsquery", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      const query = buildingQuery(text);
      if (!query) return;
      for (const terms of [query.words, query.characters])
        expect(terms).toMatch(/^'[^'\\]+'(:\*)?( & '[^'\\]+'(:\*)?)*$/u);
    }),
  );
});
