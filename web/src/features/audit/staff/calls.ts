import { answered, api } from "../../../api/client.ts";
import type { RecordsAsked } from "../../../api/staff-contract.ts";

export const listEntries = (query: RecordsAsked) =>
  answered(api.GET("/api/audit/list-entries", { params: { query } }));
