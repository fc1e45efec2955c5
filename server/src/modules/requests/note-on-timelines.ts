import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { timelineRow } from "./change-request.ts";
import type { RequestTables } from "./tables.ts";

interface Teller {
  /** The caller's own; what is written here are this module's tables. */
  tx: unknown;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
}

interface Note {
  postId: string | null;
  whistleId: string;
  /** Names no person and repeats nobody's words: everybody with the number reads it. */
  sentence: Readonly<Record<Locale, string>>;
}

/** Tells on the timelines of these requests what happened to a whistle that is about them. Changes nothing else. */
export async function noteOnTimelines(
  teller: Teller,
  requestIds: readonly string[],
  notes: readonly Note[],
): Promise<void> {
  const rows = requestIds.flatMap((requestId) =>
    notes.map(({ postId, whistleId, sentence }) =>
      timelineRow(teller, requestId, { kind: "whistled", postId, facts: { whistleId, sentence } }),
    ),
  );
  if (rows.length === 0) return;
  const tx = teller.tx as Transaction<RequestTables>;
  await tx.insertInto("requests.timeline").values(rows).execute();
  for (const requestId of requestIds) teller.emit("request.whistled", requestId);
}
