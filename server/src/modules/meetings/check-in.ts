import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { maySit } from "../councils/index.ts";
import { mark } from "./attendance.ts";
import { codeIsRight } from "./check-in-code.ts";
import { ofMeeting } from "./meeting-input.ts";
import { openForMember } from "./open-for-change.ts";
import { checkInOpensHoursBefore } from "./rules.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** A member in the hall has scanned the code on the wall: they are there. */
export const checkIn = operation({
  name: "check-in",
  summary: "A member checks in to a meeting with the code that the hall shows.",
  access: "write",
  at: "{meetingId}",
  permission: maySit,
  input: Type.Object({ ...ofMeeting, code: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Nothing,
  refusals: { ...stateRefusalsOf("check-in"), "check-in-code-wrong": 422, "check-in-too-early": 409 },
  async run(context) {
    const { actor, input, vault, now, refuse, emit, alreadyDone } = context;
    const { meeting, membershipId } = await openForMember(context, "check-in");
    if (!codeIsRight(vault, meeting.id, meeting.code_rotates, { code: input.code, now })) {
      throw refuse("check-in-code-wrong");
    }
    const opensAt = Temporal.Instant.from(meeting.starts_at).subtract({ hours: checkInOpensHoursBefore });
    if (meeting.state === "convened" && Temporal.Instant.compare(now, opensAt) < 0)
      throw refuse("check-in-too-early");
    const way = "code" as const;
    const isNew = await mark(context, meeting, {
      personId: actor.personId!,
      membershipId,
      present: true,
      way,
      postId: null,
    });
    if (isNew) emit("meeting.attendance-marked", meeting.id, { way });
    else alreadyDone();
    return {};
  },
});
