import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Modules whose tables are not, or not only, in the schema of their own name. */
const tablesElsewhere: Record<string, readonly string[]> = {
  // The runner writes the audit, so its tables belong to the ground; the module reads and seals them.
  audit: ["platform.audit_entries", "platform.audit_seals"],
};

/**
 * Tables of other modules that a module's SQL names. What its migration calls "Published to other modules" is free.
 * @returns one line for each: place, and what is named there
 */
export function foreignTables(root: string): string[] {
  const { things, published } = declared(root);
  // A test looks past every wall, for what no page shows.
  return globSync("server/src/modules/*/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] })
    .sort()
    .flatMap((file) => {
      const module = file.split("/")[3] ?? "";
      const isOwn = (name: string) =>
        name.startsWith(`${module.replaceAll("-", "_")}.`) || tablesElsewhere[module]?.includes(name);
      return namesIn(readFileSync(join(root, file), "utf8"))
        .filter(({ name }) => things.has(name) && !published.has(name) && !isOwn(name))
        .map(({ name, line }) => `${file}:${line}  ${name} belongs to another module and is not published`);
    });
}

/** All tables, views and functions that the migrations make. The ground's own functions are everybody's. */
function declared(root: string): { things: Set<string>; published: Set<string> } {
  const things = new Set<string>();
  // The one row that every module may read: name, clock and working hours of its own district.
  const published = new Set<string>(["platform.districts"]);
  const creation = /((?:^--.*\n)*)^create (?:or replace )?(table|view|materialized view|function) (\w+\.\w+)/gm;
  for (const file of globSync("db/migrations/*.sql", { cwd: root })) {
    for (const [, comment, kind, name] of readFileSync(join(root, file), "utf8").matchAll(creation)) {
      if (!name) continue;
      things.add(name);
      const ground = kind === "function" && name.startsWith("platform.");
      if (ground || comment?.includes("-- Published to other modules")) published.add(name);
    }
  }
  return { things, published };
}

/** Where SQL names a table, where Kysely is given one, and where SQL calls a function. */
const places = [
  /\b(?:from|join|into|update|using|only|table|references)\s+(\w+\.\w+)/gi,
  /["'`](\w+\.\w+)(?: as \w+)?["'`]/g,
  /\b(\w+\.\w+)\(/g,
];

function namesIn(source: string): { name: string; line: number }[] {
  return places.flatMap((place) =>
    [...source.matchAll(place)].map((match) => ({
      name: match[1] ?? "",
      line: source.slice(0, match.index).split("\n").length,
    })),
  );
}
