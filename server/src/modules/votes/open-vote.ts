import type { ListResult, VoteTerms } from "@linli/counting";
import { sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { runningPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { moved, type VoteAction, type VoteState, type VoteStateRefusal } from "./states.ts";
import { atVotes, type DoorContext, type VoteContext } from "./tables.ts";
import type { Electorate } from "./vote-input.ts";

/** A vote as the rules read it. */
export interface OpenVote {
  id: string;
  number: string;
  title: string;
  kind: VoteTerms["kind"];
  secrecy: "open" | "secret";
  terms: VoteTerms;
  electorate: Electorate;
  youngest: number;
  council_id: string | null;
  building_ids: string[] | null;
  several_homes: "one-choice" | "per-home";
  proxies_per_holder: number;
  results_before_closing: boolean;
  notice_days: number;
  extension_days: number;
  extended_days: number;
  paper_days: number;
  area_id: string;
  path: string[];
  post_id: string;
  state: VoteState;
  opens_at: string;
  closes_at: string;
  reminded_at: string | null;
  elector_count: number | null;
  head_count: number | null;
  area_square_centimetres: string | null;
  outcome: "passed" | "failed" | "elected" | "tie" | "quorum-not-met" | null;
  result: ListResult | null;
  version: number;
}

export const voteColumns = sql<OpenVote>`
  v.id, v.number, v.title, v.kind, v.secrecy, v.terms, v.electorate, v.youngest, v.council_id, v.building_ids,
  v.several_homes, v.proxies_per_holder, v.results_before_closing, v.notice_days, v.extension_days, v.extended_days,
  v.paper_days, v.area_id, array_remove(array[v.area_id, v.grid_id, v.community_id, v.street_id, v.district_area_id], null) as path,
  v.post_id, v.state, v.opens_at, v.closes_at, v.reminded_at, v.elector_count, v.head_count,
  v.area_square_centimetres::text as area_square_centimetres, v.outcome, v.result, v.version`;

/** One vote as it stands, for those who come after it and have a scope of their own; null where there is none. */
export async function readVote(from: DoorContext, voteId: string): Promise<OpenVote | null> {
  const { tx, district } = atVotes(from);
  const { rows } = await sql<OpenVote>`
    select ${voteColumns} from votes.votes v where v.district_id = ${district.id} and v.id = ${voteId}::uuid`.execute(
    tx,
  );
  return rows[0] ?? null;
}

interface Running extends VoteContext {
  input: { voteId: string };
  refuse(code: "not-found" | "right-missing", facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
}

/** For a step by whoever runs it: the vote within their sight, locked, and the post in which they act. */
export async function openVote(
  context: Running,
  action: VoteAction,
): Promise<{ vote: OpenVote; post: Post; state: VoteState }> {
  const { tx, district, actor, now, input, refuse, actAs } = context;
  const { rows } = await sql<OpenVote>`
    select ${voteColumns} from votes.votes v
     where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid and ${visibleTo(actor)}
       for no key update of v`.execute(tx);
  const [vote] = rows;
  if (!vote) throw refuse("not-found");
  const post = postFor(actor, vote);
  if (!post) throw refuse("right-missing");
  if (post.id) actAs(post.id);
  const decision = moved(vote.state, action);
  if ("refused" in decision) throw refuse(decision.refused as never);
  // The clock's job may be a minute late.
  if (vote.state === "open" && hourIsOver(vote, now)) throw refuse("vote-closed" as never);
  return { vote, post, state: decision.to };
}

/** Nothing but paper is taken any more, though the job that says so may not have run. */
export function hourIsOver({ closes_at }: Pick<OpenVote, "closes_at">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(closes_at)) >= 0;
}

/** The same, as it was last seen. */
export async function openVoteAsSeen(
  context: Running & { input: { version: number }; refuse(code: "vote-changed-meanwhile"): Refusal },
  action: VoteAction,
): Promise<{ vote: OpenVote; post: Post; state: VoteState }> {
  const opened = await openVote(context, action);
  if (opened.vote.version !== context.input.version) throw context.refuse("vote-changed-meanwhile");
  return opened;
}

/** The demo's and the jobs' own steps are done in the post that runs the vote. */
function postFor(actor: Actor, vote: OpenVote): Post | undefined {
  if (actor.kind === "system") return { id: vote.post_id } as Post;
  return runningPost(actor, vote.path);
}

export const changeRefusals = { "vote-changed-meanwhile": 409 } as const;

/** Those of these states' refusals that an action can meet. */
export function refusalsOf<const Codes extends readonly VoteStateRefusal[]>(...codes: Codes) {
  return Object.fromEntries(codes.map((code) => [code, 409])) as Record<Codes[number], 409>;
}

export async function writeVote(
  { tx, district }: VoteContext,
  { vote, state }: { vote: OpenVote; state: VoteState },
  change: Record<string, unknown>,
): Promise<{ version: number; state: VoteState }> {
  const version = vote.version + 1;
  await tx
    .updateTable("votes.votes")
    .set({ ...change, state, version })
    .where("district_id", "=", district.id)
    .where("id", "=", vote.id)
    .execute();
  return { version, state };
}
