/** docs/privacy.md is what a district tells its residents, so the database and the jobs must keep to it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keptFor, knownFor } from "../modules/identity/limits.ts";

const root = new URL("../../../", import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), "utf8");
const page = text("docs/privacy.md");
const schema = text("db/schema.sql");

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|") && line.includes("`"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const tablesOf = (cell: string) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, table]) => table!);

/** Tables of the database with their columns. */
const tables = new Map(
  [...schema.matchAll(/^create table ([\w.]+) \(\n([\s\S]*?)^\)( with \(.*\))?;/gim)].map(([, name, body]) => [
    name!,
    [...body!.matchAll(/^ {2}(\w+) /gm)].map(([, column]) => column!),
  ]),
);
const columnsOf = (table: string) => tables.get(table) ?? [];

test("every table that the page names is there", () => {
  expect(tables.size).toBeGreaterThan(20);
  expect(rows.flatMap((cells) => tablesOf(cells[1]!)).filter((table) => !tables.has(table))).toEqual([]);
});

test("every table that holds something about a person stands on the page", () => {
  const personal =
    /_encrypted$|^(phone|name|source|device|identity_number)_index$|^(display|reporter|user)_name$|^(words|description|answers|device|birth_year|person_id|bytes)$/;
  const holding = [...tables.keys()].filter((table) => columnsOf(table).some((column) => personal.test(column)));
  const named = rows.flatMap((cells) => tablesOf(cells[1]!));
  expect(holding.filter((table) => !named.includes(table))).toEqual([]);
});

test("what the page calls sealed is encrypted, and what is encrypted is called so", () => {
  const sealed = new Set(
    rows.filter((cells) => cells[2]!.startsWith("sealed")).flatMap((cells) => tablesOf(cells[1]!)),
  );
  const encrypted = [...tables.keys()].filter((table) =>
    columnsOf(table).some((name) => name.endsWith("_encrypted")),
  );
  expect([...sealed].sort()).toEqual(encrypted.sort());
});

/** "24", "30 * 24": the hours that a job of that file keeps things for. */
function hoursIn(file: string): number {
  const [, hours] = /keptFor = Temporal\.Duration\.from\(\{ hours: ([\d *]+) \}\)/.exec(
    text(`server/src/modules/${file}`),
  )!;
  return hours!.split("*").reduce((product, factor) => product * Number(factor), 1);
}

test.each([
  ["sessions", "30 days after they end", keptFor.endedSessions.hours],
  ["codes by SMS", "2 days", keptFor.codes.hours],
  ["tries to sign in", "30 days", keptFor.failures.hours],
  ["successful sign-ins of staff", "1 year", knownFor.device.hours],
  ["text messages", "30 days", hoursIn("notifications/blank-old-messages.ts")],
  ["errors in browsers", "30 days", hoursIn("platform/delete-old-browser-errors.ts")],
  ["papers that nothing took", "1 day", hoursIn("papers/delete-unattached-papers.ts")],
  ["photos that nothing took", "1 day", hoursIn("photos/delete-unattached-photos.ts")],
])("%s are gone after %s", (what, after, hours) => {
  const days = after === "1 year" ? 365 : Number.parseInt(after, 10);
  expect(hours).toBe(days * 24);
  expect(rows.find(([first]) => first!.startsWith(what))?.[3]).toBe(after);
});

test("what the page says nothing deletes is deleted by nothing", () => {
  const never = rows.filter((cells) => cells[3] === "–").flatMap((cells) => tablesOf(cells[1]!));
  const mayDelete = [...schema.matchAll(/^grant ([\w, ]*delete[\w, ]*) on (?:table )?([\w.]+) to linli_app/gim)].map(
    ([, , table]) => table!,
  );
  expect(mayDelete.length).toBeGreaterThan(3);
  const deletedToo = rows.filter((cells) => cells[3] !== "–").flatMap((cells) => tablesOf(cells[1]!));
  expect(never.filter((table) => mayDelete.includes(table) && !deletedToo.includes(table))).toEqual([]);
});
