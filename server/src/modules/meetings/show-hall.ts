import { sql } from "kysely";
import { toString as qrCode } from "qrcode";
import { Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { inSightOf, mayRunCouncils, runnerPost } from "../councils/index.ts";
import { quorumOf } from "./attendance.ts";
import { codeShown } from "./check-in-code.ts";
import { MeetingStateName, ofMeeting } from "./meeting-input.ts";
import { type Meeting, meetingColumns, meetingJoins } from "./open-for-change.ts";
import { readRecord } from "./record.ts";
import { membersNeeded } from "./rules.ts";
import { operation } from "./tables.ts";

/** What stands on the hall's screen: what is up now, who is there, and the code by which members check in. */
export const showHall = operation({
  name: "show-hall",
  summary: "Shows what the hall's screen needs, with the code for checking in.",
  access: "read",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeeting,
    origin: Type.String({
      pattern: "^https?://[a-zA-Z0-9.:\\[\\]-]{1,120}$",
      maxLength: 130,
      description: "where phones reach these pages",
    }),
  }),
  output: Type.Object({
    councilName: Type.String(),
    title: Type.String(),
    state: MeetingStateName,
    startsAt: InstantText,
    items: Type.Array(Type.Object({ id: Uuid, title: Type.String(), presenter: Type.String() })),
    currentItemId: nullable(Uuid),
    quorum: nullable(
      Type.Object({ due: Type.Integer(), needed: Type.Integer(), present: Type.Integer(), met: Type.Boolean() }),
    ),
    presentNames: Type.Array(Type.String()),
    checkIn: nullable(
      Type.Object(
        { address: Type.String(), qrSvg: Type.String(), until: nullable(InstantText) },
        { description: "null: nobody can check in now" },
      ),
    ),
  }),
  refusals: {},
  async run(context) {
    const { actor, tx, district, vault, now, input, refuse } = context;
    const { rows } = await sql<Meeting>`
      select ${meetingColumns} from meetings.meetings c ${meetingJoins}
       where c.district_id = ${district.id} and c.id = ${input.meetingId}::uuid
         and ${inSightOf(actor, district.id)}`.execute(tx);
    const [meeting] = rows;
    if (!meeting) throw refuse("not-found");
    if (!runnerPost(actor, meeting.path)) throw refuse("right-missing");
    const [recorded, quorum] = await Promise.all([readRecord(context, meeting), quorumOf(context, meeting)]);
    return {
      councilName: meeting.council_name,
      title: meeting.title,
      state: meeting.state,
      startsAt: meeting.starts_at,
      items: recorded.items.map(({ id, title, presenter }) => ({ id, title, presenter })),
      currentItemId: meeting.item_id,
      quorum: quorum && {
        due: quorum.due,
        needed: membersNeeded(quorum.due, quorum),
        present: meeting.present_count,
        met: meeting.quorum_met,
      },
      presentNames: recorded.attendance.filter(({ present }) => present).map(({ name }) => name),
      checkIn: meeting.state === "convened" || meeting.state === "open" ? await checkInOf(meeting) : null,
    };

    async function checkInOf({ id, code_rotates }: Meeting) {
      const { code, until } = codeShown(vault, id, code_rotates, now);
      // Behind the "#": no browser sends it on, and no log keeps it.
      const address = `${input.origin}/meetings/check-in/${id}#${code}`;
      const qrSvg = await qrCode(address, { type: "svg", margin: 2 });
      return { address, qrSvg, until: until?.toString() ?? null };
    }
  },
});
