import { type QueryExecutorProvider, sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { anyMatter } from "./duty-json.ts";
import { lockDutyTable } from "./duty-table-lock.ts";
import { namedInDuties, unusable, unusableRefusals } from "./named-in-duty.ts";
import { mayChangeDuties } from "./policy.ts";
import { operation } from "./tables.ts";

/**
 * The administrator names the post that answers for a category (null: any matter) in an area, from now on. Who answered
 * before is ended and kept. Requests that are under way stay where they are.
 */
export const assignDuty = operation({
  name: "assign-duty",
  summary: "Makes a post answer for a category in an area, at once.",
  access: "write",
  permission: mayChangeDuties,
  input: Type.Object({ categoryId: nullable(Uuid), areaId: Uuid, postId: Uuid }),
  output: Type.Object({ dutyId: Uuid, endedDutyId: nullable(Uuid) }),
  refusals: unusableRefusals,
  async run({ input, tx, district, now, refuse, emit, alreadyDone }) {
    await lockDutyTable(tx, district.id);
    const [named] = await namedInDuties(tx, district.id, [input]);
    const fault = unusable(input, named!);
    if (fault) throw refuse(fault);
    const dutyId = newId(now);
    const { standingId, endedId } = await replace(tx, district.id, { ...input, dutyId, at: now.toString() });
    if (standingId !== null && endedId === null) {
      alreadyDone();
      return { dutyId: standingId, endedDutyId: null };
    }
    emit("duty.assigned", dutyId, { ...input, endedDutyId: endedId });
    return { dutyId, endedDutyId: endedId };
  },
});

/** The insert reads what was ended, so the old duty is gone before the new one claims its place in the unique index. */
async function replace(
  tx: QueryExecutorProvider,
  districtId: number,
  duty: { dutyId: string; categoryId: string | null; areaId: string; postId: string; at: string },
) {
  const { rows } = await sql<{ standingId: string | null; endedId: string | null }>`
    with standing as (
      select d.id, d.post_id from duties.duties d
       where d.district_id = ${districtId} and d.area_id = ${duty.areaId} and d.ended_at is null
         and ${anyMatter} = coalesce(${duty.categoryId}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    ), ended as (
      update duties.duties d set ended_at = ${duty.at} from standing s
       where d.district_id = ${districtId} and d.id = s.id and s.post_id <> ${duty.postId}
      returning d.id
    ), added as (
      insert into duties.duties (district_id, id, category_id, area_id, post_id, effective_from)
      select ${districtId}, ${duty.dutyId}::uuid, ${duty.categoryId}::uuid, ${duty.areaId}::uuid, ${duty.postId}::uuid,
             ${duty.at}::timestamptz
       where (select count(*) from ended) = (select count(*) from standing)
    )
    select (select id from standing) as "standingId", (select id from ended) as "endedId"
  `.execute(tx);
  return rows[0]!;
}
