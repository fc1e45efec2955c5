import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeeting } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** A paper was the wrong one: nobody reads it from here any more. That it was there stays known. */
export const removePaper = operation({
  name: "remove-paper",
  summary: "Takes a paper away from a meeting.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeeting, paperId: Uuid }),
  output: Changed,
  refusals: stateRefusalsOf("remove-paper"),
  async run(context) {
    const { input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "remove-paper");
    const paper = await tx
      .selectFrom("meetings.papers")
      .select("removed_at")
      .where("district_id", "=", district.id)
      .where("meeting_id", "=", meeting.id)
      .where("paper_id", "=", input.paperId)
      .executeTakeFirst();
    if (!paper) throw refuse("not-found");
    if (paper.removed_at !== null) alreadyDone();
    else {
      await tx
        .updateTable("meetings.papers")
        .set({ removed_at: now.toString() })
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", meeting.id)
        .where("paper_id", "=", input.paperId)
        .execute();
      emit("meeting.paper-removed", meeting.id, { paperId: input.paperId });
    }
    return { version: meeting.version, state };
  },
});
