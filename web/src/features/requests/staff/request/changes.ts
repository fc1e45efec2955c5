import type { StaffRequest, StaffTimelineEntry } from "../../../../api/staff-contract.ts";

export interface Changes {
  state: { before: StaffRequest["state"]; now: StaffRequest["state"] } | null;
  holder: { before: string; now: string } | null;
  /** What happened since, oldest first. */
  since: StaffTimelineEntry[];
}

/** What became of a request since somebody began to write on it. */
export function changesBetween(before: StaffRequest, now: StaffRequest): Changes {
  const seen = new Set(before.timeline.map(({ id }) => id));
  return {
    state: before.state === now.state ? null : { before: before.state, now: now.state },
    holder: before.holder.id === now.holder.id ? null : { before: before.holder.name, now: now.holder.name },
    since: now.timeline.filter(({ id }) => !seen.has(id)).sort((a, b) => a.at.localeCompare(b.at)),
  };
}
