import { type Static, Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { keptFor } from "./limits.ts";

export const ExportLine = Type.Object({
  id: Uuid,
  startedAt: InstantText,
  state: oneOf(["waiting", "running", "done"]),
  written: Type.Integer(),
  total: nullable(Type.Integer({ description: "null until it is counted" })),
  cutOff: Type.Boolean({ description: "there are more rows than one file takes" }),
  deletedAt: InstantText,
});

export interface ExportRow {
  id: string;
  started_at: string;
  total: number | null;
  written: number;
  cut_off: boolean;
  finished_at: string | null;
}

export function exportLine(row: ExportRow): Static<typeof ExportLine> {
  return {
    id: row.id,
    startedAt: row.started_at,
    state: row.finished_at !== null ? "done" : row.total === null ? "waiting" : "running",
    written: row.written,
    total: row.total,
    cutOff: row.cut_off,
    deletedAt: Temporal.Instant.from(row.started_at).add(keptFor).toString(),
  };
}
