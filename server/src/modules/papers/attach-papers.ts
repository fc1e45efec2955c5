import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import type { PaperKind } from "./kinds.ts";
import type { PapersTables } from "./tables.ts";

/** What an operation that attaches papers declares. */
export const attachPapersRefusals = { "paper-unknown": 422 } as const;

interface AttachedPaper {
  id: string;
  kind: PaperKind;
  byteCount: number;
}

interface AttachContext {
  tx: unknown;
  now: Temporal.Instant;
  district: District;
  refuse(code: "paper-unknown", facts?: RefusalFacts): Refusal;
}

/**
 * Makes uploaded papers somebody's own; the caller keeps whose, and under which title. A paper is attached once, so call it
 * after the caller's own write has proved to be the first of its kind.
 *
 * @returns what was attached, in the order of the ids
 * @throws Refusal paper-unknown with the ids that were never uploaded, are attached already, or were deleted meanwhile
 */
export async function attachPapers(context: AttachContext, ids: readonly string[]): Promise<AttachedPaper[]> {
  if (ids.length === 0) return [];
  const tx = context.tx as Transaction<PapersTables>;
  const attached = await tx
    .updateTable("papers.papers")
    .set({ attached_at: context.now.toString() })
    .where("district_id", "=", context.district.id)
    .where("id", "in", ids)
    .where("attached_at", "is", null)
    .returning(["id", "kind", "byte_count"])
    .execute();
  const byId = new Map(attached.map((paper) => [paper.id, paper]));
  const missing = ids.filter((id) => !byId.has(id.toLowerCase()));
  if (missing.length > 0) throw context.refuse("paper-unknown", { count: missing.length, paperIds: missing });
  return ids.map((id) => {
    const paper = byId.get(id.toLowerCase())!;
    return { id: paper.id, kind: paper.kind as PaperKind, byteCount: paper.byte_count };
  });
}
