import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, oneOf, Uuid } from "../../platform/schemas.ts";
import { meetingStates } from "./states.ts";

export const MeetingStateName = oneOf(meetingStates);
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const ofMeeting = { meetingId: Uuid };
/** What a change of the meeting itself says: as of which version it was read. */
export const ofMeetingAsRead = { meetingId: Uuid, version: Version };

/** What every change answers: how it stands now. */
export const Changed = Type.Object({ version: Type.Integer(), state: MeetingStateName });

/** Words of staff. They may name people, so the audit leaves them out. */
export const Words = Type.String({ ...personal, minLength: 1, maxLength: 4000, pattern: "\\S" });
export const MinutesWords = Type.String({ ...personal, minLength: 1, maxLength: 60_000, pattern: "\\S" });
export const Title = Type.String({ ...personal, minLength: 1, maxLength: 100, pattern: "\\S" });

/** When, where and how. */
export const arrangement = {
  title: Title,
  startsAt: InstantText,
  minutesLong: Type.Integer({ minimum: 15, maximum: 600 }),
  place: Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" }),
  forPublic: Type.Boolean({ description: "residents may come and listen" }),
  codeRotates: Type.Boolean({ description: "the hall shows another code every half minute" }),
};
