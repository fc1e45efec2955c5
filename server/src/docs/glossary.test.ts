/** The glossary is where a word is looked up before it is used, so it and the code must have the same words. */
import { globSync, readFileSync } from "node:fs";
import { countingMethods, outcomes, ownersAnswers, tieRules, voteKinds } from "@linli/counting";
import { expect, test } from "vitest";
import { councilKinds, memberRoles } from "../modules/councils/kinds.ts";
import { areaKinds, capacities, termManners, unitKinds } from "../modules/directory/kinds.ts";
import { meetingStates } from "../modules/meetings/states.ts";
import { paperActions, paperStates } from "../modules/paper-ballots/states.ts";
import { closings, requestActions, requestStates } from "../modules/requests/states.ts";
import { timelineKinds } from "../modules/requests/timeline-kinds.ts";
import { callStates, dutyStates, whistleKinds, whistleStates } from "../modules/whistles/states.ts";
import { postRoles } from "../platform/operations/actor.ts";

const root = new URL("../../../", import.meta.url);
const rows = readFileSync(new URL("docs/glossary.md", root), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && line.includes("`"))
  .map((line) => line.split("|").slice(1, -1));
const identifiers = rows.flatMap((cells) => [...cells[2]!.matchAll(/`([^`]+)`/g)].map(([, word]) => word!));

const modules = globSync("server/src/modules/*/index.ts", { cwd: root }).map((path) => path.split("/")[3]!);
const urgencies = ["emergency", "urgent", "normal", "complex"];

test.each<[string, readonly string[]]>([
  ["module", modules],
  ["kind of area", areaKinds],
  ["kind of unit", unitKinds],
  ["capacity of a resident", capacities],
  ["manner of a term", termManners],
  ["role of a post", postRoles],
  ["urgency", urgencies],
  ["state of a request", requestStates],
  ["way a request ends", closings],
  ["action on a request", requestActions],
  ["kind of the timeline", timelineKinds],
  ["kind of council", councilKinds],
  ["role in a council", memberRoles],
  ["state of a meeting", meetingStates],
  ["state of a paper ballot", paperStates],
  ["action on a paper ballot", paperActions],
  ["kind of whistle", whistleKinds],
  ["state of a whistle", [...whistleStates, ...callStates, ...dutyStates]],
  ["kind of vote", voteKinds],
  ["way to count", countingMethods],
  ["outcome of a count", outcomes],
  ["rule for ties", tieRules],
  ["owner's answer", ownersAnswers],
])("every %s stands in the glossary", (_what, words) => {
  expect(words.length).toBeGreaterThan(2);
  expect(words.filter((word) => !identifiers.includes(word))).toEqual([]);
});

test("a word stands in one place of the glossary, with all its columns", () => {
  expect(identifiers.filter((word, index) => identifiers.indexOf(word) !== index)).toEqual([]);
  expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell.trim() === ""))).toEqual([]);
});

test("every word of the glossary is used in the code", () => {
  const files = globSync(
    ["counting/src/**/*.ts", "server/src/{modules,platform}/**/*.ts", "web/src/**/main.tsx", "db/migrations/*.sql"],
    {
      cwd: root,
    },
  );
  const code = files
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, root), "utf8"))
    .join("\n");
  const words = new Set(code.match(/[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*/g));
  // Part of a column's name: filed_by_account_id.
  const isUsed = (word: string) => words.has(word) || [...words].some((longer) => longer.startsWith(`${word}_`));
  expect(identifiers.filter((word) => !isUsed(word))).toEqual([]);
});
