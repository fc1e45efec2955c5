import { newId } from "../../platform/ids.ts";
import type { callDueFromNow } from "./count-due.ts";
import type { OnDuty } from "./find-on-duty.ts";

interface Calling {
  district: { id: number };
  now: Temporal.Instant;
}

/** Rows of whistles.calls for these units, all due at the same moment. */
export function newCalls(
  { district, now }: Calling,
  whistleId: string,
  onDuty: readonly OnDuty[],
  {
    leadUnitId,
    columns,
  }: { leadUnitId: string | null; columns: Awaited<ReturnType<typeof callDueFromNow>>["columns"] },
) {
  return onDuty.map(({ unitId, postId, chosenBy }) => ({
    district_id: district.id,
    whistle_id: whistleId,
    id: newId(now),
    unit_id: unitId,
    post_id: postId,
    chosen_by: chosenBy,
    lead: unitId === leadUnitId,
    state: "called",
    called_at: now.toString(),
    ...columns,
  }));
}
