import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/operations/actor.ts";
import { inSightOf } from "../councils/index.ts";

/** Whether `meetings.meetings as c` exists for the actor: staff of its area, whoever sits in its council, or sat in it then. */
export function inReach(actor: Actor, districtId: number): RawBuilder<boolean> {
  const sight = inSightOf(actor, districtId);
  if (actor.personId === null) return sight;
  return sql<boolean>`(${sight}
    or exists (select from councils.sitting_members s where s.district_id = c.district_id
                  and s.council_id = c.council_id and s.person_id = ${actor.personId}::uuid)
    or exists (select from meetings.attendance a where a.district_id = c.district_id
                  and a.meeting_id = c.id and a.person_id = ${actor.personId}::uuid))`;
}
