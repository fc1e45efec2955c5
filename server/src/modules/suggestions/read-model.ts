import type { QueryExecutorProvider } from "kysely";
import { sql } from "kysely";
import { Classifier } from "./classifier.ts";
import { type PackedModel, unpacked } from "./packed-model.ts";

interface Kept {
  edition: string;
  classifier: Classifier;
}

const kept = new Map<number, Kept>();

/**
 * The district's learned model, kept in memory until it has learned anew.
 * @param edition as the database says now; null where nothing has been learned yet
 */
export async function classifierOf(
  tx: QueryExecutorProvider,
  districtId: number,
  edition: string | null,
): Promise<Classifier | null> {
  if (edition === null) return null;
  const known = kept.get(districtId);
  if (known?.edition === edition) return known.classifier;
  const { rows } = await sql<PackedModel>`
    select category_ids as labels, text_counts as "textCounts", terms, rarities, scales, biases, weights
      from suggestions.models where district_id = ${districtId}`.execute(tx);
  if (!rows[0]) return null;
  const classifier = new Classifier(unpacked(rows[0]));
  kept.set(districtId, { edition, classifier });
  return classifier;
}
