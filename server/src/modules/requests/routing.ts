import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import { loadCandidates, oneLevelDown, oneLevelUp, type Routing, type RoutingFacts } from "../duties/index.ts";
import type { RoutingRow } from "./change-request.ts";
import type { OpenRequest } from "./open-request.ts";
import type { RequestTables } from "./tables.ts";

/** Where a request goes by the duty table, and how that is kept. */

export async function routingFactsOf(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  { categoryId, microGridId }: { categoryId: string; microGridId: string },
): Promise<RoutingFacts> {
  const facts = await loadCandidates(tx, district.id, { categoryId, microGridId });
  if (!facts) throw new Error(`no routing for category ${categoryId} in micro-grid ${microGridId}`);
  return facts;
}

/** The post one level above or below the answerable one, for this matter at this place; null where there is none. */
export async function nextLevel(
  context: { tx: Transaction<RequestTables>; district: District },
  request: OpenRequest,
  direction: "up" | "down",
): Promise<Routing | null> {
  const facts = await routingFactsOf(context, {
    categoryId: request.category_id,
    microGridId: request.micro_grid_id,
  });
  const from = { id: request.answerable_post_id, level: request.level as 1 | 2 | 3 | 4 | 5 };
  return direction === "up" ? oneLevelUp(facts, from) : oneLevelDown(facts, from);
}

export function routedTo({ post }: Routing): { postId: string; unitId: string } {
  return { postId: post.id, unitId: post.unitId };
}

export function routingRowOf({ post, reason }: Routing, at: { categoryId: string; microGridId: string }): RoutingRow {
  return { dutyId: reason.dutyId, postId: post.id, ...at, reason };
}
