import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { maySeeOrSit, memberRoles, runnerPost } from "../councils/index.ts";
import { paperKinds } from "../papers/index.ts";
import { quorumOf } from "./attendance.ts";
import { MeetingStateName } from "./meeting-input.ts";
import { type Meeting, meetingColumns, meetingJoins, ruleOn } from "./open-for-change.ts";
import { inReach } from "./reach.ts";
import { type Attendee, readRecord } from "./record.ts";
import { firstPossibleDay, membersNeeded } from "./rules.ts";
import { meetingActions, meetingMoves, moved } from "./states.ts";
import { operation } from "./tables.ts";
import { withoutNames } from "./without-names.ts";

const Hands = Type.Object({ for: Type.Integer(), against: Type.Integer(), abstained: Type.Integer() });

const Paper = Type.Object({
  id: Uuid,
  itemId: nullable(Uuid),
  title: Type.String(),
  kind: oneOf(paperKinds),
  byteCount: Type.Integer(),
});

/** All of a meeting, for staff of the area and for those who sit in the council or sat there then. */
export const showMeeting = operation({
  name: "show-meeting",
  summary: "Staff and members see a meeting whole: agenda, papers, attendance, what was said and decided, minutes.",
  access: "read",
  at: "{meetingId}",
  permission: maySeeOrSit,
  input: Type.Object({ meetingId: Uuid }),
  output: Type.Object({
    id: Uuid,
    councilId: Uuid,
    councilName: Type.String(),
    title: Type.String(),
    state: MeetingStateName,
    version: Type.Integer(),
    startsAt: InstantText,
    minutesLong: Type.Integer(),
    place: Type.String(),
    forPublic: Type.Boolean(),
    codeRotates: Type.Boolean(),
    regular: Type.Boolean(),
    convenedAt: nullable(InstantText),
    noticeDays: nullable(Type.Integer()),
    firstPossibleDay: nullable(DateText),
    openedAt: nullable(InstantText),
    closedAt: nullable(InstantText),
    cancelledBecause: nullable(Type.String()),
    quorum: nullable(
      Type.Object({ due: Type.Integer(), needed: Type.Integer(), present: Type.Integer(), met: Type.Boolean() }),
    ),
    currentItemId: nullable(Uuid),
    items: Type.Array(
      Type.Object({
        id: Uuid,
        title: Type.String(),
        words: Type.String(),
        presenter: Type.String(),
        topicId: nullable(Uuid),
      }),
    ),
    papers: Type.Array(Paper),
    attendance: Type.Array(
      Type.Object({
        personId: Uuid,
        name: Type.String(),
        role: oneOf(memberRoles),
        unitName: nullable(Type.String()),
        namePublic: Type.Boolean(),
        present: Type.Boolean(),
        coming: nullable(Type.Boolean()),
        mark: nullable(Type.Object({ at: InstantText, way: oneOf(["code", "list"]), count: Type.Integer() })),
      }),
    ),
    speeches: Type.Array(
      Type.Object({ id: Uuid, itemId: Uuid, at: InstantText, speaker: Type.String(), words: Type.String() }),
    ),
    decisions: Type.Array(
      Type.Object({
        id: Uuid,
        itemId: Uuid,
        words: Type.String(),
        hands: nullable(Hands),
        task: nullable(
          Type.Object({
            ownerPostId: Uuid,
            ownerName: Type.String(),
            dueOn: DateText,
            lateSince: nullable(DateText),
          }),
        ),
        finishedAt: nullable(InstantText),
        finishedWords: Type.String(),
      }),
    ),
    minutes: nullable(
      Type.Object({
        version: Type.Integer(),
        drafted: Type.Boolean({ description: "as it was made from the records, not yet edited" }),
        words: Type.String(),
        approvedAt: nullable(InstantText),
        signedOnPaper: Type.Boolean(),
        draftForPublic: Type.String({
          description: "the same with members by surname; to be read before publication",
        }),
      }),
    ),
    publishedAt: nullable(InstantText),
    publishedWords: nullable(Type.String()),
    own: nullable(
      Type.Object(
        { coming: nullable(Type.Boolean()), present: Type.Boolean() },
        { description: "null: the reader does not sit in the council" },
      ),
    ),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run(context) {
    const { actor, tx, district, now, input, refuse } = context;
    const { rows } = await sql<Meeting>`
      select ${meetingColumns} from meetings.meetings c ${meetingJoins}
       where c.district_id = ${district.id} and c.id = ${input.meetingId}::uuid
         and ${inReach(actor, district.id)}`.execute(tx);
    const [meeting] = rows;
    if (!meeting) throw refuse("not-found");
    const [recorded, papers, minutes, quorum, rule] = await Promise.all([
      readRecord(context, meeting),
      readPapers(),
      readMinutes(meeting),
      quorumOf(context, meeting),
      ruleOn(tx, district, { councilId: meeting.council_id, at: meeting.starts_at }),
    ]);
    const { attendance, ...record } = recorded;
    const own = attendance.find(({ personId }) => personId === actor.personId);
    return {
      id: meeting.id,
      councilId: meeting.council_id,
      councilName: meeting.council_name,
      title: meeting.title,
      state: meeting.state,
      version: meeting.version,
      startsAt: meeting.starts_at,
      minutesLong: meeting.minutes_long,
      place: meeting.place,
      forPublic: meeting.for_public,
      codeRotates: meeting.code_rotates,
      regular: meeting.origin === "rhythm",
      convenedAt: meeting.convened_at,
      noticeDays: meeting.notice_days ?? rule?.notice_days ?? null,
      firstPossibleDay: rule ? firstPossibleDay(dayOf(district, now), rule.notice_days) : null,
      openedAt: meeting.opened_at,
      closedAt: meeting.closed_at,
      cancelledBecause: meeting.cancelled_because,
      quorum: quorum && {
        due: quorum.due,
        needed: membersNeeded(quorum.due, quorum),
        present: meeting.present_count,
        met: meeting.quorum_met,
      },
      currentItemId: meeting.item_id,
      ...record,
      papers,
      attendance,
      minutes: minutes && {
        ...minutes,
        approvedAt: meeting.approved_at,
        signedOnPaper: meeting.approval_paper_id !== null,
        draftForPublic: withoutNames(minutes.words, attendance),
      },
      publishedAt: meeting.published_at,
      publishedWords: meeting.published_words,
      own: own ? { coming: own.coming, present: own.present } : null,
      abilities: abilitiesOf(meeting, own),
    };

    async function readPapers(): Promise<Static<typeof Paper>[]> {
      const found = await sql<Static<typeof Paper>>`
        select p.paper_id as id, p.item_id as "itemId", p.title, p.kind, p.byte_count as "byteCount"
          from meetings.papers p
         where p.district_id = ${district.id} and p.meeting_id = ${input.meetingId}::uuid and p.removed_at is null
         order by p.added_at, p.paper_id limit 500`.execute(tx);
      return found.rows;
    }

    async function readMinutes({ minutes_version }: Meeting) {
      return tx
        .selectFrom("meetings.minutes")
        .select(["version", "drafted", "words"])
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", input.meetingId)
        .where("version", "=", minutes_version)
        .executeTakeFirst()
        .then((found) => found ?? null);
    }

    function abilitiesOf(found: Meeting, seat: Attendee | undefined) {
      const hats = [
        ...(runnerPost(actor, found.path) ? (["runner", "chair"] as const) : []),
        ...(seat ? (["member"] as const) : []),
        ...(seat?.role === "chair" ? (["chair"] as const) : []),
      ];
      return meetingActions.flatMap((action) => {
        if (!hats.some((hat) => hat === meetingMoves[action].by)) return [];
        const decision = moved(found.state, action);
        return [{ operation: action, refusedBecause: "refused" in decision ? decision.refused : null }];
      });
    }
  },
});
