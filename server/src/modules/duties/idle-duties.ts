/** Which duties can never be reached as the table stands, neither by a new matter nor by one passed up or down. */
import type { Duty } from "./duty.ts";
import { canAnswer } from "./rules.ts";

export type IdleReason =
  | "post-closed"
  | "post-unheld"
  | "area-retired"
  | "category-retired"
  | "area-without-places"
  | "always-outranked";

export interface DutyTable {
  duties: readonly Duty[];
  /** Categories that new matters can have, with their groups. */
  leaves: readonly { id: string; groupId: string | null }[];
  retiredAreaIds: ReadonlySet<string>;
  /** Areas in which there is at least one micro-grid, so that a place can lie there. */
  placedAreaIds: ReadonlySet<string>;
}

export function idleDuties(table: DutyTable): { duty: Duty; reason: IdleReason }[] {
  const answered = new Set(table.duties.filter(({ post }) => canAnswer(post)).map(keyOf));
  return table.duties.flatMap((duty) => {
    const reason = idleReason(duty, table, answered);
    return reason === null ? [] : [{ duty, reason }];
  });
}

function idleReason(duty: Duty, table: DutyTable, answered: ReadonlySet<string>): IdleReason | null {
  const { post, area, categoryId } = duty;
  if (post.closed) return "post-closed";
  if (table.retiredAreaIds.has(area.id)) return "area-retired";
  if (!table.placedAreaIds.has(area.id)) return "area-without-places";
  const leaves = table.leaves.filter(({ id, groupId }) => [id, groupId, null].includes(categoryId));
  if (leaves.length === 0) return "category-retired";
  if (post.holderCount === 0) return "post-unheld";
  // Where somebody at the same area answers for the category itself, the group's and the general duty are never asked.
  const outranked = leaves.every(
    ({ id, groupId }) =>
      (categoryId !== id && answered.has(`${area.id}:${id}`)) ||
      (categoryId === null && groupId !== null && answered.has(`${area.id}:${groupId}`)),
  );
  return outranked ? "always-outranked" : null;
}

/** What can stand in the table only once. */
export function keyOf({ area, categoryId }: { area: Pick<Duty["area"], "id">; categoryId: string | null }): string {
  return `${area.id}:${categoryId ?? "any"}`;
}
