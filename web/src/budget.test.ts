import { expect, test } from "vitest";
import { builtText, filesNeededBy, gzipBytes, isBuilt, residentFiles } from "./built-files.ts";
import { newerCalls, newerSyntax } from "./old-browsers.ts";

/** 120 KB of JavaScript over the wire for the first page. */
const budgetBytes = 120 * 1024;

/** What each first page needs: the entry, its words, the page. People begin at home, at a door's code, or at a link. */
const firstPages = {
  home: ["index.html", "src/resident/words/zh-CN.ts", "src/resident/home-page.tsx"],
  "home in English": ["index.html", "src/resident/words/en.ts", "src/resident/home-page.tsx"],
  "a building's door": ["index.html", "src/resident/words/zh-CN.ts", "src/features/requests/filing/filing-page.tsx"],
  "a matter's link": ["index.html", "src/resident/words/zh-CN.ts", "src/features/requests/progress-page.tsx"],
};

test.runIf(isBuilt).each(Object.entries(firstPages))("%s as first page stays within the budget", (_page, sources) => {
  const bytes = filesNeededBy(sources).reduce((sum, file) => sum + gzipBytes(file), 0);
  expect(bytes).toBeGreaterThan(40 * 1024);
  expect(bytes).toBeLessThanOrEqual(budgetBytes);
});

test.runIf(isBuilt)("the resident's JavaScript holds no syntax newer than ES2020", () => {
  expect(residentFiles(".js").flatMap((file) => newerSyntax(file, builtText(file)))).toEqual([]);
});

test.runIf(isBuilt)("the resident's JavaScript calls nothing that Safari 14 or Chrome 86 lacks", () => {
  expect(residentFiles(".js").flatMap((file) => newerCalls(file, builtText(file)))).toEqual([]);
});

const newerStyles: [what: RegExp, since: string][] = [
  [/@layer\b/, "cascade layers: Safari 15.4, Chrome 99"],
  [/@container\b/, "container queries: Safari 16, Chrome 105"],
  [/:(is|has|where)\(/, ":is and :where: Chrome 88; :has: Safari 15.4"],
  [/[;{]inset(-block|-inline)?:/, "inset: Safari 14.1, Chrome 87"],
  [/[;{]aspect-ratio:/, "aspect-ratio: Safari 15, Chrome 88"],
  [/[;{](margin|padding|border)-(inline|block):/, "logical shorthands: Safari 14.1, Chrome 87"],
  [/[;{](row-|column-)?gap:/, "gap in flex boxes: Safari 14.1; grids use grid-gap, which says which is which"],
  [/\d(dvh|svh|lvh)\b/, "dynamic viewport units: Safari 15.4, Chrome 108"],
  [/color-mix\(|oklch\(|light-dark\(/, "newer colour functions"],
];

test.runIf(isBuilt)("the resident's styles use nothing that Safari 14 or Chrome 86 lacks", () => {
  const css = residentFiles(".css").map(builtText).join("\n");
  expect(css).toContain("--accent");
  expect(newerStyles.filter(([what]) => what.test(css)).map(([, since]) => since)).toEqual([]);
});

test.runIf(isBuilt).each(["index.html", "workbench.html"])("%s keeps to the content security policy", (page) => {
  const html = builtText(page);
  expect(html).toMatch(/<script type="module"[^>]* src="\/assets\//);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});
