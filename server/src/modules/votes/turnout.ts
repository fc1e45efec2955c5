import type { ListResult } from "@linli/counting";
import { sql } from "kysely";
import { countVote } from "./count-vote.ts";
import type { OpenVote } from "./open-vote.ts";
import { isUncounted } from "./states.ts";
import type { VoteContext } from "./tables.ts";

/** How many have voted so far, and what is known of how. */
export interface Turnout {
  tookPart: number;
  ways: { way: string; count: number }[];
  /** Where it was announced that everybody may watch: the count so far. */
  soFar: ListResult | null;
  /** null: counted this moment. */
  asOf: string | null;
}

/**
 * Where at most so many may vote, their ballots are counted at each view: ten thousand take one to three milliseconds. Half
 * a million take a tenth of a second, so where more may vote the views read what was counted within the last minute. Where
 * everybody may watch every choice is read, which takes ten times as long. Nothing is kept by whoever casts: on one row all
 * of them would wait for each other.
 */
export const mostCountedAtEachView = { number: 10_000, choices: 1_000 } as const;

type Counting = Pick<VoteContext, "tx" | "district">;
type Counted = OpenVote & { took_part_count: number | null };

/** @param staff also by which ways */
export async function readTurnout(
  context: VoteContext,
  vote: Counted,
  { staff }: { staff: boolean },
): Promise<Turnout> {
  const { elector_count: electors, took_part_count: tookPart } = vote;
  if (electors === null) return { tookPart: 0, ways: [], soFar: null, asOf: null };
  if (tookPart !== null && !staff) return { tookPart, ways: [], soFar: null, asOf: null };
  const kept = tookPart === null && isOfVeryMany(vote, electors) ? await keptTurnout(context, vote.id) : null;
  return kept ?? countTurnout(context, vote);
}

function isOfVeryMany({ results_before_closing }: OpenVote, electors: number): boolean {
  return electors > mostCountedAtEachView[results_before_closing ? "choices" : "number"];
}

export async function countTurnout(context: VoteContext, vote: OpenVote): Promise<Turnout> {
  const [ways, soFar] = await Promise.all([
    countWays(context, vote.id),
    isWatched(vote) ? countVote(context, vote) : null,
  ]);
  return { tookPart: ways.reduce((sum, { count }) => sum + count, 0), ways, soFar, asOf: null };
}

function isWatched({ results_before_closing, secrecy, state }: OpenVote): boolean {
  return results_before_closing && secrecy === "open" && isUncounted(state);
}

async function countWays({ tx, district }: Counting, voteId: string): Promise<Turnout["ways"]> {
  const { rows } = await sql<{ way: string; count: number }>`
    select b.way, count(*)::integer as count from votes.ballots b
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid
     group by b.way order by b.way`.execute(tx);
  return rows;
}

/** As the job of the minute has counted; null before its first turn. */
async function keptTurnout({ tx, district }: Counting, voteId: string): Promise<Turnout | null> {
  const { rows } = await sql<Turnout>`
    select t.took_part_count as "tookPart", t.ways, t.so_far as "soFar", t.as_of as "asOf"
      from votes.turnouts t where t.district_id = ${district.id} and t.vote_id = ${voteId}::uuid`.execute(tx);
  return rows[0] ?? null;
}
