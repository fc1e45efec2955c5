import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { inSightOf, pathColumn, runnerPost } from "../councils/index.ts";
import { type MeetingAction, type MeetingState, moved, type StateRefusal } from "./states.ts";
import type { MeetingTables } from "./tables.ts";

/** How a meeting is opened for a change, decided upon and written. */

export interface Meeting {
  id: string;
  council_id: string;
  council_name: string;
  council_standing: boolean;
  area_id: string;
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  title: string;
  state: MeetingState;
  version: number;
  starts_at: string;
  minutes_long: number;
  place: string;
  for_public: boolean;
  code_rotates: boolean;
  origin: "hand" | "rhythm" | "topic";
  convened_at: string | null;
  notice_days: number | null;
  opened_at: string | null;
  quorum_numerator: number | null;
  quorum_denominator: number | null;
  members_due: number | null;
  present_count: number;
  quorum_met: boolean;
  item_id: string | null;
  closed_at: string | null;
  minutes_version: number;
  approved_version: number | null;
  approved_at: string | null;
  approval_paper_id: string | null;
  published_at: string | null;
  published_words: string | null;
  cancelled_at: string | null;
  cancelled_because: string | null;
  /** The council's place and the areas it lies in. */
  path: string[];
}

/** Of `meetings.meetings as c`, so that the sight of councils applies to it. */
export const meetingColumns: RawBuilder<Meeting> = sql<Meeting>`
  c.id, c.council_id, n.name as council_name, n.dissolved_on is null as council_standing, c.area_id,
  c.district_area_id, c.street_id, c.community_id, c.grid_id, c.title, c.state, c.version,
  c.starts_at, c.minutes_long, c.place, c.for_public, c.code_rotates, c.origin, c.convened_at, c.notice_days, c.opened_at,
  c.quorum_numerator, c.quorum_denominator, c.members_due, c.present_count, c.quorum_met, c.item_id, c.closed_at,
  c.minutes_version, c.approved_version, c.approved_at, c.approval_paper_id, c.published_at, c.published_words,
  c.cancelled_at, c.cancelled_because, ${pathColumn} as path`;

export const meetingJoins = sql`
  join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id`;

export interface MeetingContext {
  tx: Transaction<MeetingTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
}

interface Changing extends MeetingContext {
  input: { meetingId: string };
  refuse(code: "not-found" | "right-missing" | StateRefusal, facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
}

export interface Opened {
  meeting: Meeting;
  state: MeetingState;
}

/** The meeting in the sight of staff, locked, the post in which they run it, and the state that the action leads to. */
export async function openForRunner(context: Changing, action: MeetingAction): Promise<Opened & { post: Post }> {
  const { tx, district, actor, input, refuse, actAs } = context;
  const meeting = await locked(tx, district, input.meetingId, inSightOf(actor, district.id));
  if (!meeting) throw refuse("not-found");
  const post = runnerPost(actor, meeting.path);
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  return { meeting, post, state: decided(meeting, action, refuse) };
}

/** The meeting of a council in which the actor sits today, locked. Of others there is nothing to be seen. */
export async function openForMember(
  context: Omit<Changing, "actAs">,
  action: MeetingAction,
): Promise<Opened & { membershipId: string; role: string }> {
  const { tx, district, actor, input, refuse } = context;
  const meeting = await locked(tx, district, input.meetingId, sql<boolean>`true`);
  const own = meeting
    ? await tx
        .selectFrom("councils.sitting_members")
        .select(["membership_id", "role"])
        .where("district_id", "=", district.id)
        .where("council_id", "=", meeting.council_id)
        .where("person_id", "=", actor.personId)
        .executeTakeFirst()
    : undefined;
  if (!meeting || !own) throw refuse("not-found");
  return { meeting, membershipId: own.membership_id!, role: own.role!, state: decided(meeting, action, refuse) };
}

export async function locked(
  tx: Transaction<MeetingTables>,
  district: District,
  meetingId: string,
  sight: RawBuilder<boolean>,
): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`
    select ${meetingColumns} from meetings.meetings c ${meetingJoins}
     where c.district_id = ${district.id} and c.id = ${meetingId}::uuid and ${sight}
       for update of c`.execute(tx);
  return rows[0];
}

function decided(meeting: Meeting, action: MeetingAction, refuse: Changing["refuse"]): MeetingState {
  const decision = moved(meeting.state, action);
  if ("refused" in decision) throw refuse(decision.refused, { state: meeting.state });
  return decision.to;
}

/** Two acted on the same page: the second reads first. */
export const readRefusals = { "meeting-changed-meanwhile": 409 } as const;

/** Writes the change; answers how the meeting stands now. */
export async function writeChange(
  { tx, district }: Pick<MeetingContext, "tx" | "district">,
  { meeting, state }: Opened,
  change: Record<string, unknown>,
): Promise<{ version: number; state: MeetingState }> {
  const version = meeting.version + 1;
  await tx
    .updateTable("meetings.meetings")
    .set({ ...change, state, version })
    .where("district_id", "=", district.id)
    .where("id", "=", meeting.id)
    .execute();
  return { version, state };
}

export interface RuleInForce {
  quorum_numerator: number;
  quorum_denominator: number;
  notice_days: number;
  presider: "chair" | "secretary" | "in-turn";
}

/** The council's rule on the day of the meeting. */
export async function ruleOn(
  tx: Transaction<MeetingTables>,
  district: District,
  { councilId, at }: { councilId: string; at: string },
): Promise<RuleInForce | undefined> {
  const day = dayOf(district, Temporal.Instant.from(at));
  const { rows } = await sql<RuleInForce>`
    select r.quorum_numerator, r.quorum_denominator, r.notice_days, r.presider from councils.dated_rules r
     where r.district_id = ${district.id} and r.council_id = ${councilId}::uuid and r.starts_on <= ${day}::date
     order by r.starts_on desc, r.set_at desc limit 1`.execute(tx);
  return rows[0];
}
