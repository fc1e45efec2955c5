import type { TimeLimit } from "./tree.ts";

/** Rough, for comparing only: a working day is never shorter than a clock day, a working hour never shorter than an hour. */
const leastMinutes: Readonly<Record<TimeLimit["unit"], number>> = {
  "clock-minutes": 1,
  "clock-hours": 60,
  "clock-days": 24 * 60,
  "working-hours": 60,
  "working-days": 24 * 60,
};

/** Somebody must be heard before their matter can be called solved. */
export function contactsBeforeResolving(firstContact: TimeLimit, resolution: TimeLimit): boolean {
  return firstContact.amount * leastMinutes[firstContact.unit] <= resolution.amount * leastMinutes[resolution.unit];
}
