import { expect, test } from "vitest";
import { runTool } from "./stage.ts";
import { tree } from "./tree.fixture.ts";

/** The rules of .dependency-cruiser.cjs, each broken once. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const folder = tree(files);
  const { output } = await runTool("node", [
    ...["--import", "./scripts/test/typescript-5.mjs", "scripts/test/cruise.fixture.mjs", folder],
  ]);
  return [...new Set(JSON.parse(output) as string[])].sort();
}

const cats = "server/src/modules/cats";
const dogs = "server/src/modules/dogs";

test.each<[rule: string, files: Record<string, string>]>([
  ["no-cycle", { [`${cats}/a.ts`]: 'import "./b.ts";', [`${cats}/b.ts`]: 'import "./a.ts";' }],
  ["found", { [`${cats}/a.ts`]: 'import "./missing.ts";' }],
  ["web-knows-the-contract-only", { "web/src/a.ts": 'import "../../server/src/b.ts";', "server/src/b.ts": "" }],
  ["server-knows-no-web", { "server/src/b.ts": 'import "../../web/src/a.ts";', "web/src/a.ts": "" }],
  ["counting-knows-nobody", { "counting/src/a.ts": 'import "../../contract/b.ts";', "contract/b.ts": "" }],
  [
    "platform-knows-no-module",
    { "server/src/platform/a.ts": 'import "../modules/cats/index.ts";', [`${cats}/index.ts`]: "" },
  ],
  ["modules-know-no-application", { [`${cats}/a.ts`]: 'import "../../app.ts";', "server/src/app.ts": "" }],
  ["through-the-door", { [`${cats}/a.ts`]: 'import "../dogs/b.ts";', [`${dogs}/b.ts`]: "" }],
  ["through-the-door-from-above", { "server/src/app.ts": 'import "./modules/dogs/b.ts";', [`${dogs}/b.ts`]: "" }],
  ["own-files-not-through-the-own-door", { [`${cats}/a.ts`]: 'import "./index.ts";', [`${cats}/index.ts`]: "" }],
  ["pure", { [`${cats}/rules.ts`]: 'import "../../platform/ids.ts";', "server/src/platform/ids.ts": "" }],
  ["pure-beside-the-database", { [`${cats}/policy.ts`]: 'import "./tables.ts";', [`${cats}/tables.ts`]: "" }],
  ["tests-are-not-used", { "server/src/a.ts": 'import "./testing/b.ts";', "server/src/testing/b.ts": "" }],
  [
    "features-stay-apart",
    { "web/src/features/cats/a.ts": 'import "../dogs/b.ts";', "web/src/features/dogs/b.ts": "" },
  ],
  ["ui-knows-no-feature", { "web/src/ui/a.ts": 'import "../features/dogs/b.ts";', "web/src/features/dogs/b.ts": "" }],
  ["entries-stay-apart", { "web/src/resident/a.ts": 'import "../workbench/b.ts";', "web/src/workbench/b.ts": "" }],
])("%s", async (rule, files) => {
  expect(await broken(files)).toEqual([rule]);
});

test("types may be taken from anywhere that the doors allow, also by what must be pure", async () => {
  const files = {
    [`${cats}/rules.ts`]:
      'import type { Id } from "../../platform/ids.ts"; import type { Dog } from "../dogs/index.ts"; export type Cat = Id & Dog;',
    "server/src/platform/ids.ts": "export type Id = string;",
    [`${dogs}/index.ts`]: "export type Dog = string;",
  };
  expect(await broken(files)).toEqual([]);
});
