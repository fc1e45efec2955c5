import { type Static, Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import type { DirectoryRows } from "./directory-rows.ts";
import { loadRows } from "./put/load-rows.ts";
import { operation } from "./tables.ts";

/** Rows of a whole register stay out of the audit: too many, and some of them people. */
function rowsOf<Key extends keyof DirectoryRows>() {
  return Type.Unsafe<DirectoryRows[Key]>({ type: "array", ...personal });
}

const Counts = Type.Object({ added: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() });
export type Counts = Static<typeof Counts>;

/** Founds a district's register from plain rows, for the demo and for tests. The same rows again change nothing. */
export const loadDirectory = operation({
  name: "load-directory",
  summary: "Loads areas, units, people, posts, buildings and homes in bulk.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    areas: rowsOf<"areas">(),
    units: rowsOf<"units">(),
    people: rowsOf<"people">(),
    posts: rowsOf<"posts">(),
    buildings: rowsOf<"buildings">(),
    homes: rowsOf<"homes">(),
  }),
  output: Counts,
  refusals: {},
  async run({ input, tx, vault, now, emit, alreadyDone }) {
    const changes = await loadRows({ tx, vault, now }, input);
    const subject = input.areas[0] ?? input.units[0] ?? input.people[0] ?? input.buildings[0];
    if (subject && changes.added + changes.changed > 0) emit("directory.loaded", subject.id, changes);
    else alreadyDone();
    return changes;
  },
});
