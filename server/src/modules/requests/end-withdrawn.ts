import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { writeChange } from "./change-request.ts";
import { decide } from "./decisions.ts";
import { openTogether, takeOut } from "./merging.ts";
import { operation } from "./tables.ts";

/**
 * After a reporter has withdrawn a request: what was merged into it goes on by itself, since its own reporter withdrew
 * nothing, and its open parts have nobody left to be done for.
 */
export const endWithdrawn = operation({
  name: "end-withdrawn",
  summary: "Takes out what was merged into a withdrawn request, and closes its parts.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { now, input, alreadyDone } = context;
    const { subjectId } = input;
    const all = await openTogether(
      context,
      sql<boolean>`(r.id = ${subjectId}::uuid or r.merged_into_id = ${subjectId}::uuid or r.part_of_id = ${subjectId}::uuid)`,
    );
    const withdrawn = all.find(({ id }) => id === subjectId);
    const others =
      withdrawn?.closing === "withdrawn"
        ? all.filter(({ state, closing }) => state !== "closed" || closing === "merged")
        : [];
    if (!withdrawn || others.length === 0) {
      alreadyDone();
      return {};
    }
    for (const other of others) {
      if (other.merged_into_id !== null) {
        await takeOut(context, other, withdrawn, { postId: null, words: "" });
        continue;
      }
      const decision = decide(other, { action: "withdraw-request" }, now);
      if (decision.ok) {
        await writeChange(context, other.id, { change: decision.change, told: [{ kind: "withdrawn" }] });
      }
    }
    return {};
  },
});
