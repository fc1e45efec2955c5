import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { isProposer, runnerPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { moved, type TopicAction, type TopicRefusal, type TopicState, topicRefusals } from "./states.ts";
import type { TopicTables } from "./tables.ts";

/** How a topic is opened for a change: locked, as it was last seen, in the state that allows it. */

export interface Topic {
  id: string;
  number: string;
  state: TopicState;
  version: number;
  title: string;
  words: string;
  area_id: string;
  building_id: string | null;
  proposer_person_id: string | null;
  proposer_account_id: string | null;
  proposer_name: string | null;
  youngest: number | null;
  support_needed: number | null;
  support_count: number;
  collect_until: string | null;
  answer_by: string | null;
  procedure_code: string | null;
  procedure_edition: number | null;
  stage_position: number | null;
  post_id: string | null;
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  /** The area and those it lies in. */
  path: string[];
}

export const topicColumns = sql`
  t.id, t.number, t.state, t.version, t.title, t.words, t.area_id, t.building_id, t.proposer_person_id,
  t.proposer_account_id, t.proposer_name, t.youngest, t.support_needed, t.support_count,
  t.collect_until::text as collect_until, t.answer_by::text as answer_by, t.procedure_code, t.procedure_edition,
  t.stage_position, t.post_id, t.district_area_id, t.street_id, t.community_id, t.grid_id,
  array_remove(array[t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id], null) as path`;

export interface TopicContext {
  tx: Transaction<TopicTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
}

type CommonCode = "not-found" | "topic-changed-meanwhile" | "right-missing";
interface Opening extends TopicContext {
  refuse(code: CommonCode, facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
}

/** Picks the refusals of the states that an operation declares. */
export function stateRefusals<Code extends TopicRefusal>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, topicRefusals[code]])) as Pick<typeof topicRefusals, Code>;
}

export const staffRefusals = { "topic-changed-meanwhile": 409 } as const;

/** For staff who run the topics of its place: within their sight, and as of the version they saw. */
export async function openForStaff(
  context: Opening & { input: { topicId: string; version: number } },
  action: TopicAction,
): Promise<{ topic: Topic; post: Post; state: TopicState }> {
  const { tx, district, actor, input, refuse, actAs } = context;
  const { rows } = await sql<Topic>`
    select ${topicColumns} from deliberations.topics t
     where t.district_id = ${district.id} and t.id = ${input.topicId}::uuid and ${visibleTo(actor, district.id)}
       for update of t`.execute(tx);
  const [topic] = rows;
  if (!topic) throw refuse("not-found");
  const post = runnerPost(actor, topic.path);
  if (!post) throw refuse("right-missing");
  if (topic.version !== input.version) throw refuse("topic-changed-meanwhile", { version: topic.version });
  actAs(post.id);
  return { topic, post, state: stateAfter(context, topic, action) };
}

/** For the resident who raised it. */
export async function openForProposer(
  context: Opening & { input: { topicId: string; version: number } },
  action: TopicAction,
): Promise<{ topic: Topic; state: TopicState }> {
  const { tx, district, actor, input, refuse } = context;
  const { rows } = await sql<Topic>`
    select ${topicColumns} from deliberations.topics t
     where t.district_id = ${district.id} and t.id = ${input.topicId}::uuid for update of t`.execute(tx);
  const [topic] = rows;
  if (!topic || !isProposer(actor, topic)) throw refuse("not-found");
  if (topic.version !== input.version) throw refuse("topic-changed-meanwhile", { version: topic.version });
  return { topic, state: stateAfter(context, topic, action) };
}

function stateAfter({ refuse }: { refuse: unknown }, { state }: Topic, action: TopicAction): TopicState {
  const decision = moved(state, action);
  // The codes of the states are declared by whichever operation can meet them.
  if ("refused" in decision) throw (refuse as (code: string) => Refusal)(decision.refused);
  return decision.to;
}
