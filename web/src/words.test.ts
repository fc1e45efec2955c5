import { readdirSync, readFileSync } from "node:fs";
import { type ESTree, parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { words as residentEn } from "./resident/words/en.ts";
import { words as residentZh } from "./resident/words/zh-CN.ts";
import { walk } from "./walk.ts";
import { words as workbenchEn } from "./workbench/words/en.ts";
import { words as workbenchZh } from "./workbench/words/zh-CN.ts";

/** Any value a sentence may be given. */
const anything = new Proxy({}, { get: (_target, name) => (name === "count" || name === "workingDays" ? 2 : "…") });

/** All sentences of a catalogue, as [key, sentence]. */
function sentencesOf(part: unknown, key: string): [string, string][] {
  if (typeof part === "string") return [[key, part]];
  if (typeof part === "function") return [[key, String(part(anything))]];
  return Object.entries(part as object).flatMap(([name, inner]) => sentencesOf(inner, `${key}.${name}`));
}

const han = /\p{Script=Han}/u;
/** A language's own name, and examples as residents write them, stay as they are. */
const chineseInEnglish = [".otherLanguage", ".chinese", ".whereSearchHint"];

describe.each([
  ["resident", residentZh, residentEn],
  ["workbench", workbenchZh, workbenchEn],
])("the words of the %s", (_entry, zh, en) => {
  test("say something, without shouting", () => {
    for (const [key, sentence] of [...sentencesOf(zh, "zh"), ...sentencesOf(en, "en")]) {
      expect(sentence.trim(), key).not.toBe("");
      expect(sentence, key).not.toMatch(/[!！]/);
    }
  });

  test("are English where English is asked for", () => {
    const left = sentencesOf(en, "").filter(
      ([key, sentence]) => han.test(sentence) && !chineseInEnglish.some((end) => key.endsWith(end)),
    );
    expect(left).toEqual([]);
  });

  test("have the same keys in both languages, lists as long", () => {
    const keys = (catalogue: unknown) => sentencesOf(catalogue, "").map(([key]) => key);
    expect(keys(en)).toEqual(keys(zh));
  });
});

/** Attributes whose text a person reads or hears. */
const readAttributes = ["aria-label", "alt", "title", "placeholder", "label", "hint", "subTitle", "description"];

/** Words in the sources that stand outside the catalogues. */
function strayWords(file: string, code: string): string[] {
  const stray: string[] = [];
  walk(parseSync(file, code).program, (node) => {
    const text = readTextOf(node);
    if (text !== null) stray.push(`${file}: ${text.trim()}`);
  });
  return stray;
}

function readTextOf(node: ESTree.Node): string | null {
  if (node.type === "JSXText") return /[\p{Letter}\d]/u.test(node.value) ? node.value : null;
  if (node.type === "JSXAttribute") {
    const spoken = node.name.type === "JSXIdentifier" && readAttributes.includes(node.name.name);
    return spoken && node.value?.type === "Literal" ? String(node.value.value) : null;
  }
  if (node.type === "Literal") return typeof node.value === "string" && han.test(node.value) ? node.value : null;
  if (node.type === "TemplateElement") return han.test(node.value.raw) ? node.value.raw : null;
  return null;
}

const here = new URL("./", import.meta.url);
/** Chinese that belongs to a format and not to a page: the names of months and days in dates. */
const formats = ["locale/moments.ts"];
const sources = readdirSync(here, { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/words\/|^words\//.test(file) && !formats.includes(file));

test("no string that a person reads stands outside the catalogues", () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(sources.flatMap((file) => strayWords(file, readFileSync(new URL(file, here), "utf8")))).toEqual([]);
});

test("the search for stray words finds them, and leaves comments alone", () => {
  const code = 'const a = <p title="Hello">你好</p>; /* 注释 */ const b = `第二步`; const c = <b> · </b>;';
  expect(strayWords("a.tsx", code)).toEqual(["a.tsx: Hello", "a.tsx: 你好", "a.tsx: 第二步"]);
});
