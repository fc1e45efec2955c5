import { type Static, Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { filedKeptFor, keptFor } from "./limits.ts";

const states = ["checking", "has-problems", "ready", "filing", "filed"] as const;

export const BatchLine = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  startedAt: InstantText,
  state: oneOf(states),
  total: Type.Integer({ description: "rows that can be read" }),
  checked: Type.Integer(),
  problemCount: Type.Integer(),
  repeated: Type.Integer({ description: "of those checked: filed before, and not filed again" }),
  filedAt: nullable(InstantText),
  deletedAt: InstantText,
});

export interface BatchRecord {
  id: string;
  file_name: string;
  started_at: string;
  total: number;
  checked: number;
  problem_count: number;
  repeated: number;
  asked_at: string | null;
  filed_at: string | null;
}

export function stateOf(row: BatchRecord): (typeof states)[number] {
  if (row.filed_at !== null) return "filed";
  if (row.checked < row.total) return "checking";
  if (row.problem_count > 0) return "has-problems";
  return row.asked_at === null ? "ready" : "filing";
}

export function batchLine(row: BatchRecord): Static<typeof BatchLine> {
  const kept = row.filed_at === null ? keptFor : filedKeptFor;
  return {
    id: row.id,
    fileName: row.file_name,
    startedAt: row.started_at,
    state: stateOf(row),
    total: row.total,
    checked: row.checked,
    problemCount: row.problem_count,
    repeated: row.repeated,
    filedAt: row.filed_at,
    deletedAt: Temporal.Instant.from(row.started_at).add(kept).toString(),
  };
}
