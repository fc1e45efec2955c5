import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { withdrawDecisionTask } from "../decision-tasks/index.ts";
import { Changed, ofMeeting } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** A decision was written down wrongly while the meeting goes on: it binds nobody and is nobody's task. */
export const strikeDecision = operation({
  name: "strike-decision",
  summary: "Strikes a decision that was written down wrongly.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeeting, decisionId: Uuid }),
  output: Changed,
  refusals: stateRefusalsOf("strike-decision"),
  async run(context) {
    const { input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "strike-decision");
    const decision = await tx
      .selectFrom("meetings.decisions")
      .select("struck_at")
      .where("district_id", "=", district.id)
      .where("meeting_id", "=", meeting.id)
      .where("id", "=", input.decisionId)
      .executeTakeFirst();
    if (!decision) throw refuse("not-found");
    if (decision.struck_at !== null) alreadyDone();
    else {
      await tx
        .updateTable("meetings.decisions")
        .set({ struck_at: now.toString() })
        .where("district_id", "=", district.id)
        .where("id", "=", input.decisionId)
        .execute();
      await withdrawDecisionTask(context, input.decisionId);
      emit("meeting.decision-struck", meeting.id, { decisionId: input.decisionId });
    }
    return { version: meeting.version, state };
  },
});
