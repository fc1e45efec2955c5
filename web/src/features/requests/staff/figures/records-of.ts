import type { RateRow, RequestShow } from "../../../../api/staff-contract.ts";
import { listAddress } from "../list/asked.ts";
import type { FiguresAsked } from "./asked.ts";
import type { Measure } from "./measures.ts";

/** Which requests a figure speaks of. A rate opens the whole that it is a part of. */
const shows: Record<Measure, RequestShow> = {
  filed: "all",
  contacted: "all",
  solved: "all",
  satisfied: "all",
  late: "overdue",
  community: "closed",
};

/** Where the records behind a figure are; the total's are all of the period. */
export function recordsOf(row: RateRow, { from, to, by }: FiguresAsked, measure: Measure): string {
  const of =
    row.id === "" ? {} : { unit: { unitId: row.id }, area: { areaId: row.id }, category: { categoryId: row.id } }[by];
  return listAddress({ scope: "area", show: shows[measure], sort: "filed", filedFrom: from, filedTo: to, ...of });
}
