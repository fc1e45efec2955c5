import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { type Actor, type Post, system } from "../../platform/operations/actor.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import type { CouncilKind } from "./kinds.ts";
import { runnerPost } from "./policy.ts";
import { inSightOf, pathColumn } from "./scope.ts";
import type { CouncilTables } from "./tables.ts";

export interface Council {
  id: string;
  kind: CouncilKind;
  name: string;
  version: number;
  area_id: string;
  founded_on: string;
  dissolved_on: string | null;
  path: string[];
}

interface Changing {
  tx: Transaction<CouncilTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  refuse(code: "not-found" | "right-missing" | "council-dissolved"): Refusal;
  actAs(postId: string): void;
}

export const councilRefusals = { "council-dissolved": 409 } as const;

/**
 * The council within the actor's sight, locked, and the post in which they run it; null for our own jobs. A dissolved one
 * is changed no more.
 */
export async function openForChange(
  { tx, district, actor, now, refuse, actAs }: Changing,
  councilId: string,
): Promise<{ council: Council; post: Post | null }> {
  const ours = actor.kind === system.kind;
  const { rows } = await sql<Council>`
    select c.id, c.kind, c.name, c.version, c.area_id, c.founded_on::text as founded_on,
           c.dissolved_on::text as dissolved_on, ${pathColumn} as path
      from councils.councils c
     where c.district_id = ${district.id} and c.id = ${councilId}::uuid
       and ${ours ? sql<boolean>`true` : inSightOf(actor, district.id)}
       for update of c`.execute(tx);
  const [council] = rows;
  if (!council) throw refuse("not-found");
  const post = runnerPost(actor, council.path) ?? null;
  if (!post && !ours) throw refuse("right-missing");
  if (post) actAs(post.id);
  if (council.dissolved_on !== null && council.dissolved_on <= dayOf(district, now))
    throw refuse("council-dissolved");
  return { council, post };
}
