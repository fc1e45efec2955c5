import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { inSightOf, maySeeOrSit, runnerPost } from "../councils/index.ts";
import { attachPapers, attachPapersRefusals } from "../papers/index.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { locked, readRefusals, writeChange } from "./open-for-change.ts";
import { moved, stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/**
 * The chair has read the minutes and stands by them: on their own phone, or with a signature on paper that staff attach.
 */
export const approveMinutes = operation({
  name: "approve-minutes",
  summary: "The chair approves the minutes; staff attach them signed on paper instead.",
  access: "write",
  at: "{meetingId}",
  permission: maySeeOrSit,
  input: Type.Object({
    ...ofMeetingAsRead,
    signedPaperId: nullable(Uuid),
  }),
  output: Changed,
  refusals: {
    ...stateRefusalsOf("approve-minutes"),
    ...readRefusals,
    ...attachPapersRefusals,
    "minutes-approved": 409,
    "signature-missing": 422,
  },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, actAs } = context;
    const isChair = sql<boolean>`exists (
      select from councils.sitting_members s where s.district_id = c.district_id and s.council_id = c.council_id
         and s.person_id = ${actor.personId}::uuid and s.role = 'chair')`;
    const meeting = await locked(
      tx,
      district,
      input.meetingId,
      sql<boolean>`(${isChair} or ${inSightOf(actor, district.id)})`,
    );
    if (!meeting) throw refuse("not-found");
    const chair = await tx
      .selectFrom("councils.sitting_members")
      .select("person_id")
      .where("district_id", "=", district.id)
      .where("council_id", "=", meeting.council_id)
      .where("person_id", "=", actor.personId)
      .where("role", "=", "chair")
      .executeTakeFirst();
    const post = runnerPost(actor, meeting.path);
    if (!chair && !post) throw refuse("right-missing");
    if (post) actAs(post.id);
    const decision = moved(meeting.state, "approve-minutes");
    if ("refused" in decision) throw refuse(decision.refused, { state: meeting.state });
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    if (meeting.approved_version !== null) throw refuse("minutes-approved");
    if (!chair && input.signedPaperId === null) throw refuse("signature-missing");
    if (input.signedPaperId !== null) await attachPapers(context, [input.signedPaperId]);
    emit("meeting.minutes-approved", meeting.id, { minutesVersion: meeting.minutes_version });
    return writeChange(
      context,
      { meeting, state: decision.to },
      {
        approved_version: meeting.minutes_version,
        approved_at: now.toString(),
        approved_by_person_id: chair?.person_id ?? null,
        approved_by_post_id: post?.id ?? null,
        approval_paper_id: input.signedPaperId,
      },
    );
  },
});
