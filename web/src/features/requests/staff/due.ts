import type { RequestLine } from "../../../api/staff-contract.ts";

/** running: the clock runs · stopped: it waits for the resident or is suspended · none: nothing is due any more. */
export type DueKind = "late" | "today" | "running" | "stopped" | "none";

/** What a deadline means now. `isToday` is the district's day, not this machine's. */
export function dueKindOf(
  { state, dueAt, late }: Pick<RequestLine, "state" | "dueAt" | "late">,
  now: Date,
  isToday: (iso: string) => boolean,
): DueKind {
  if (state === "awaiting-resident" || state === "suspended") return "stopped";
  if (dueAt === null || (state !== "dispatched" && state !== "accepted")) return "none";
  // The mark comes from a job each minute; the clock on the page may be ahead of it.
  if (late || new Date(dueAt) < now) return "late";
  return isToday(dueAt) ? "today" : "running";
}
