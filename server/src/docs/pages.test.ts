/** What the pages point at must be there: links and their anchors, paths, commands. */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands } from "../cli/commands.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pages = globSync("{*.md,docs/**/*.md,{counting,server,web,e2e,bench,scripts,db,contract}/**/*.md}", {
  cwd: root,
  exclude: ["**/node_modules/**", "**/dist/**", "**/test-results/**"],
}).sort();

const read = (page: string) => readFileSync(join(root, page), "utf8");
const withoutCode = (text: string) => text.replaceAll(/^( *)```[\s\S]*?^\1```/gm, "").replaceAll(/`[^`\n]*`/g, "");

/** How the forges make the anchor of a heading. */
function anchorOf(heading: string): string {
  const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "");
  return plain
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

function anchorsOf(text: string): string[] {
  return [...text.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    anchorOf(heading!),
  );
}

function brokenLinks(page: string): string[] {
  const text = withoutCode(read(page));
  const targets = [...text.matchAll(/\]\(<?([^)\s>]+)>?\)/g), ...text.matchAll(/\bsrc="([^"]+)"/g)].map(
    ([, to]) => to!,
  );
  return targets
    .filter((target) => !/^(https?:|mailto:)/.test(target))
    .filter((target) => {
      const [path, anchor] = target.split("#") as [string, string | undefined];
      const file = path === "" ? join(root, page) : resolve(root, dirname(page), decodeURI(path));
      if (!existsSync(file) || !file.startsWith(root)) return true;
      if (anchor === undefined) return false;
      return !statSync(file).isFile() || !anchorsOf(readFileSync(file, "utf8")).includes(decodeURI(anchor));
    })
    .map((target) => `${page}: ${target}`);
}

test("every link leads to a file, and every anchor to a heading", () => {
  expect(pages).toContain("README.md");
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});

/** Where a path in backticks may begin. */
const bases = ["", "server/src/", "server/src/modules/", "web/src/"];

/** Paths such as `requests/states.ts`, `modules/<noun>/policy.ts` or `docs/decisions/`; addresses begin with a slash. */
function deadPaths(page: string): string[] {
  const paths = [...read(page).matchAll(/`([\w.<>*-]+(?:\/[\w.<>*-]*)+)`/g)].map(([, path]) => path!);
  return paths
    .filter((path) => {
      const pattern = path.replaceAll(/<[^>]+>/g, "*").replace(/\/$/, "");
      const places = [`${dirname(page)}/`, `${dirname(page)}/../`, ...bases].map((base) => base + pattern);
      return globSync(places, { cwd: root }).length === 0;
    })
    .map((path) => `${page}: ${path}`);
}

test("every path that a page names is there", () => {
  const notPaths = /: (application\/json|application\/problem\+json|[a-z]+\/[a-z-]+$)/;
  expect(pages.flatMap(deadPaths).filter((path) => !notPaths.test(path))).toEqual([]);
});

test("every source file that a page names by its name alone is there", () => {
  const files = globSync("{counting,server,web,scripts,e2e,bench}/**/*.{ts,tsx,mjs}", {
    cwd: root,
    exclude: ["**/node_modules/**"],
  });
  const names = new Set(files.map((file) => file.split("/").at(-1)!));
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`([\w.-]+\.(?:tsx?|mjs))`/g)].map(([, name]) => ({ page, name: name! })),
  );
  expect(named.filter(({ name }) => !names.has(name))).toEqual([]);
});

test("every npm command and every command of linli that a page names exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const ofLinli = ["help", "COMMAND", "命令", "…", ...commands.map(({ name }) => name)];
  const unknown = pages.flatMap((page) => {
    const text = read(page);
    const npm = [...text.matchAll(/(?:^|`|&& |=)npm (?:run )?([a-z-]+)/gm)].map(([, name]) => name!);
    const linli = [...text.matchAll(/\bnpm run linli -- (\S+?)(?=[`\s])/g)].map(([, name]) => name!);
    return [
      ...npm.filter((name) => !(name in scripts) && name !== "ci").map((name) => `${page}: npm run ${name}`),
      ...linli.filter((name) => !ofLinli.includes(name)).map((name) => `${page}: npm run linli -- ${name}`),
    ];
  });
  expect(unknown).toEqual([]);
});

test("the code that the first change shows is the code as it stands", () => {
  const files = globSync("server/src/modules/requests/list-requests*.ts", { cwd: root }).map(read).join("\n");
  const blocks = [...read("docs/first-change.md").matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, block]) => block!);
  const lines = blocks.flatMap((block) => block.split("\n")).map((line) => line.trim());
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => line !== "…" && !files.includes(line))).toEqual([]);
});
