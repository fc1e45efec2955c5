import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { ReporterFacts } from "./reporter-notices.ts";
import { type SuspensionReason, suspensionReasons } from "./suspension-reasons.ts";
import type { RequestTables } from "./tables.ts";

interface ToTell {
  facts: ReporterFacts;
  reporter: { phoneEncrypted: Buffer | null; phoneIndex: Buffer | null };
}

/** What the reporter and those who joined can be told of a request as it stands now. */
export async function factsToTell(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  requestId: string,
): Promise<ToTell | undefined> {
  const request = await tx
    .selectFrom("requests.requests as asked")
    // Of what was merged, the one that it is handled with is told, under the number that they know.
    .innerJoin("requests.requests as r", (join) =>
      join
        .onRef("r.district_id", "=", "asked.district_id")
        .on((on) => on("r.id", "=", on.fn.coalesce("asked.merged_into_id", "asked.id"))),
    )
    .innerJoin("directory.staffed_posts as h", (join) =>
      join.onRef("h.district_id", "=", "r.district_id").onRef("h.id", "=", "r.answerable_post_id"),
    )
    .select([
      "asked.number",
      "asked.reporter_phone_encrypted",
      "asked.reporter_phone_index",
      "r.due_at",
      "r.answer_until",
    ])
    .select(["r.review_at", "r.suspension_reason", "h.unit_name", "h.unit_name_en"])
    .where("asked.district_id", "=", district.id)
    .where("asked.id", "=", requestId)
    .executeTakeFirst();
  if (!request) return undefined;
  const reason = suspensionReasons[request.suspension_reason as SuspensionReason];
  return {
    facts: {
      number: request.number,
      unit: request.unit_name ?? "",
      unitEn: request.unit_name_en ?? "",
      dueAt: request.due_at,
      until: request.answer_until,
      reviewAt: request.review_at,
      waitsFor: reason?.zh ?? "",
      waitsForEn: reason?.en ?? "",
    },
    reporter: { phoneEncrypted: request.reporter_phone_encrypted, phoneIndex: request.reporter_phone_index },
  };
}
