import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { inSightOf, pathColumn, runnerPost } from "../councils/index.ts";
import { isAhead } from "./rules.ts";
import type { MeetingTables } from "./tables.ts";

export const planRefusals = {
  "council-dissolved": 409,
  "meeting-id-taken": 409,
  "starts-not-ahead": 422,
} as const;

export interface MeetingPlan {
  id: string;
  councilId: string;
  title: string;
  startsAt: string;
  minutesLong: number;
  place: string;
  forPublic: boolean;
  codeRotates: boolean;
}

interface Planning {
  tx: unknown;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  refuse(code: "not-found" | "right-missing" | keyof typeof planRefusals): Refusal;
  actAs(postId: string): void;
}

/** @returns false when the very same meeting is there already */
export async function writeMeeting(context: Planning, plan: MeetingPlan, origin: "hand" | "topic"): Promise<boolean> {
  const { district, actor, now, refuse, actAs } = context;
  const tx = context.tx as Transaction<MeetingTables>;
  const { rows } = await sql<Facts>`
    select c.area_id, c.level, c.district_area_id, c.street_id, c.community_id, c.grid_id, ${pathColumn} as path,
           c.dissolved_on is not null as dissolved,
           (select m.council_id from meetings.meetings m
             where m.district_id = c.district_id and m.id = ${plan.id}::uuid) as taken_by
      from councils.council_names c
     where c.district_id = ${district.id} and c.id = ${plan.councilId}::uuid
       and ${inSightOf(actor, district.id)}`.execute(tx);
  const [facts] = rows;
  if (!facts) throw refuse("not-found");
  const post = runnerPost(actor, facts.path);
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  if (facts.taken_by !== null) {
    if (facts.taken_by !== plan.councilId) throw refuse("meeting-id-taken");
    return false;
  }
  if (facts.dissolved) throw refuse("council-dissolved");
  if (!isAhead(plan.startsAt, now)) throw refuse("starts-not-ahead");
  const { area_id, level, district_area_id, street_id, community_id, grid_id } = facts;
  await tx
    .insertInto("meetings.meetings")
    .values({
      district_id: district.id,
      id: plan.id,
      council_id: plan.councilId,
      ...{ area_id, level, district_area_id, street_id, community_id, grid_id },
      title: plan.title.trim(),
      state: "planned",
      starts_at: plan.startsAt,
      minutes_long: plan.minutesLong,
      place: plan.place.trim(),
      for_public: plan.forPublic,
      code_rotates: plan.codeRotates,
      origin,
    })
    .execute();
  return true;
}

interface Facts {
  area_id: string;
  level: number;
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  path: string[];
  dissolved: boolean;
  taken_by: string | null;
}
