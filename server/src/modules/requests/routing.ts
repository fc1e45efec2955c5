import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import { loadCandidates, oneLevelDown, oneLevelUp, type Routing, type RoutingFacts } from "../duties/index.ts";
import type { RoutingRow } from "./change-request.ts";
import type { OpenRequest } from "./open-request.ts";
import type { RequestTables } from "./tables.ts";

interface Matter {
  categoryId: string;
  microGridId: string;
}

/** Where a request goes by the duty table, and how that is kept. */

export async function routingFactsOf(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  at: Matter,
): Promise<RoutingFacts> {
  return routingFactsFor(at, await loadCandidates(tx, district.id, at));
}

/** @param read null only where category or micro-grid does not exist, which is known by then */
export function routingFactsFor({ categoryId, microGridId }: Matter, read: RoutingFacts | null): RoutingFacts {
  if (!read) throw new Error(`no routing for category ${categoryId} in micro-grid ${microGridId}`);
  return read;
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
