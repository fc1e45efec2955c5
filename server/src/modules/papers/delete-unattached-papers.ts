import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

const keptFor = Temporal.Duration.from({ hours: 24 });

/** Deletes papers that nothing took as its own within a day: drafts that were given up. */
export const deleteUnattachedPapers = operation({
  name: "delete-unattached-papers",
  summary: "Deletes papers that were not attached to anything within a day",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const deleted = await tx
      .deleteFrom("papers.papers")
      .where("district_id", "=", district.id)
      .where("attached_at", "is", null)
      .where("uploaded_at", "<", now.subtract(keptFor).toString())
      .returning("id")
      .execute();
    const first = deleted[0];
    if (first) emit("paper.given-up", first.id, { count: deleted.length });
    else alreadyDone();
    return {};
  },
});
