import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { overseerPost, ownerPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import type { ProblemTimelineKind } from "./sentences.ts";
import { moved, type ProblemAction, type ProblemHat, type ProblemState, problemTransitions } from "./states.ts";
import type { ProblemTables } from "./tables.ts";

/** How a problem is opened for a change, decided upon and written. */

export interface Problem {
  id: string;
  state: ProblemState;
  version: number;
  area_id: string;
  owner_post_id: string;
  owner_unit_id: string;
  category_id: string | null;
  /** The area and those it lies in. */
  path: string[];
}

export interface ProblemContext {
  tx: Transaction<ProblemTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
}

export const problemColumns = sql`
  p.id, p.state, p.version, p.area_id, p.owner_post_id, p.owner_unit_id, p.category_id,
  array_remove(array[p.area_id, p.grid_id, p.community_id, p.street_id, p.district_area_id], null) as path`;

interface Changing extends ProblemContext {
  input: { problemId: string; version: number };
  refuse(code: "not-found" | "problem-changed-meanwhile" | "right-missing", facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
}

/** The problem within the actor's sight, locked, as they last saw it, and the post in which they do this to it. */
export async function openForChange(
  context: Changing,
  action: ProblemAction,
): Promise<{ problem: Problem; post: Post; state: ProblemState }> {
  const { tx, district, actor, input, refuse, actAs } = context;
  const { rows } = await sql<Problem>`
    select ${problemColumns} from standing_problems.problems p
     where p.district_id = ${district.id} and p.id = ${input.problemId}::uuid and ${visibleTo(actor, district.id)}
       for update of p`.execute(tx);
  const [problem] = rows;
  if (!problem) throw refuse("not-found");
  if (problem.version !== input.version) throw refuse("problem-changed-meanwhile");
  const post = postFor(actor, problem, problemTransitions[action].by);
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  const decision = moved(problem.state, action);
  if ("refused" in decision) throw refuse(decision.refused as never);
  return { problem, post, state: decision.to };
}

/** The post in which the actor wears one of these hats. */
export function postFor(actor: Actor, problem: Problem, hats: readonly ProblemHat[]): Post | undefined {
  return (
    (hats.includes("owner") ? ownerPost(actor, problem) : undefined) ??
    (hats.includes("overseer") ? overseerPost(actor, problem.path) : undefined)
  );
}

/** The refusals of every change. */
export const changeRefusals = { "problem-changed-meanwhile": 409 } as const;

interface Told {
  kind: ProblemTimelineKind;
  postId: string;
  words?: string;
  facts?: Record<string, string | number>;
}

/** Writes the change and its line on the timeline; answers how the problem stands now. */
export async function writeChange(
  context: ProblemContext,
  { problem, state }: { problem: Problem; state: ProblemState },
  change: Record<string, unknown>,
  told: Told,
): Promise<{ version: number; state: ProblemState }> {
  const { tx, district, now } = context;
  const version = problem.version + 1;
  const settledAt = state === "settled" ? now.toString() : null;
  await Promise.all([
    tx
      .updateTable("standing_problems.problems")
      .set({ ...change, state, version, settled_at: settledAt })
      .where("district_id", "=", district.id)
      .where("id", "=", problem.id)
      .execute(),
    tell(context, problem.id, told),
  ]);
  return { version, state };
}

export async function tell({ tx, district, actor, now }: ProblemContext, problemId: string, told: Told) {
  await tx
    .insertInto("standing_problems.timeline")
    .values({
      district_id: district.id,
      problem_id: problemId,
      id: newId(now),
      at: now.toString(),
      kind: told.kind,
      account_id: actor.accountId,
      post_id: told.postId,
      words: told.words?.trim() ?? "",
      facts: JSON.stringify(told.facts ?? {}),
    })
    .execute();
}
