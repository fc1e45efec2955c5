import { stableId } from "../../platform/stable-id.ts";
import type { BatchRow } from "./batch-sheet.ts";

/** By its number where it comes from, else by all it says: the same row again is the same request. */
export function requestIdOf(districtId: number, { reference, description, place, phone }: BatchRow): string {
  const key = reference === null ? `said ${JSON.stringify([description, place, phone])}` : `number ${reference}`;
  return stableId("batch-row", `${districtId} ${key}`);
}
