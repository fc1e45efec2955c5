import type { RateRow, RatesBy } from "../../../../api/staff-contract.ts";
import { listAddress } from "../list/asked.ts";

/** Where the records behind a row are: every number opens them. */
export function recordsOf(row: RateRow, by: RatesBy): string | null {
  if (row.id === "") return null;
  if (by === "category") return listAddress({ scope: "area", show: "all", sort: "filed", categoryId: row.id });
  if (by === "area") return listAddress({ scope: "area", show: "all", sort: "filed", areaId: row.id });
  return `/units/${row.id}`;
}
