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
    holder:
      before.answerable.id === now.answerable.id
        ? null
        : { before: before.answerable.name, now: now.answerable.name },
    since: now.timeline.filter(({ id }) => !seen.has(id)).sort((a, b) => a.at.localeCompare(b.at)),
  };
}
