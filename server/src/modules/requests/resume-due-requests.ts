import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { decided, stateRefusalsOf, writeChange } from "./change-request.ts";
import { deadlineAfterSuspension } from "./going-on.ts";
import { readManyOpen } from "./open-request.ts";
import { operation } from "./tables.ts";

/** Requests of one run; what is left is taken up a minute later. */
const mostAtOnce = 500;

/** Every minute: a suspended request whose review has come goes on by itself. Whoever wants it to wait longer asks before. */
export const resumeDueRequests = operation({
  name: "resume-due-requests",
  summary: "Goes on with the suspended requests whose review date has come.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ resumed: Type.Integer() }),
  refusals: stateRefusalsOf("wrong-state"),
  async run(context) {
    const { now, alreadyDone } = context;
    const due = await readManyOpen(
      context,
      sql<boolean>`r.state = 'suspended' and r.review_at <= ${now.toString()}::timestamptz`,
      mostAtOnce,
    );
    for (const request of due) {
      const { change } = decided(context, request, { action: "resume-due" });
      const { columns, deadlines, facts } = await deadlineAfterSuspension(context, request);
      await writeChange(context, request.id, {
        change: { ...change, ...columns },
        deadlines,
        told: [{ kind: "resumed", facts }],
      });
    }
    if (due.length === 0) alreadyDone();
    return { resumed: due.length };
  },
});
