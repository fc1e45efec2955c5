import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { atVotes, type DoorContext } from "./tables.ts";

export type BallotWay = "phone" | "proxy" | "paper" | "token";

/** How the ballot of an elector came in that is there already. */
export interface StandingBallot {
  elector_id: string;
  number: string;
  way: BallotWay;
  cast_at: string;
  /** The very same: by the same person, in the same way, with the same choice. */
  same: boolean;
}

export interface CastBallot {
  electorId: string;
  number: string;
}

interface Casting {
  voteId: string;
  electorIds: readonly string[];
  /** null: a token was given out, and what is chosen will lie in the ballot box. */
  choice: unknown;
  way: BallotWay;
  personId: string | null;
  postId?: string | null;
}

/**
 * Writes the ballots of electors who have none yet, once each however many write at the same time. What is there already
 * stays; that something else came later is kept too. The caller has locked the vote and found it open.
 */
export async function recordBallots(
  context: DoorContext,
  { voteId, electorIds, choice, way, personId, postId = null }: Casting,
): Promise<{ cast: CastBallot[]; standing: StandingBallot[] }> {
  const { tx, district, actor, now } = atVotes(context);
  const wanted = electorIds.map((electorId) => ({ elector_id: electorId, number: ballotNumber(), id: newId(now) }));
  const chosen = choice === null ? null : JSON.stringify(choice);
  const at = now.toString();
  const { rows } = await sql<{ cast: { elector_id: string; number: string }[]; standing: StandingBallot[] }>`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(elector_id uuid, number text, id uuid)
    ), written as (
      insert into votes.ballots
             (district_id, vote_id, elector_id, number, choice, way, cast_at, person_id, account_id, post_id)
      select ${district.id}, ${voteId}::uuid, elector_id, number, ${chosen}::jsonb, ${way}, ${at}::timestamptz,
             ${personId}::uuid, ${actor.accountId}::uuid, ${postId}::uuid
        from wanted order by elector_id
      on conflict (district_id, vote_id, elector_id) do nothing
      returning elector_id, number
    )
    select coalesce((select json_agg(written) from written), '[]') as cast`.execute(tx);
  const cast = rows[0]!.cast.map(({ elector_id, number }) => ({ electorId: elector_id, number }));
  if (cast.length === wanted.length) return { cast, standing: [] };
  const missed = electorIds.filter((id) => !cast.some(({ electorId }) => electorId === id));
  const standing = await sql<StandingBallot>`
    select b.elector_id, b.number, b.way, b.cast_at,
           b.way = ${way} and b.person_id is not distinct from ${personId}::uuid
             and b.choice is not distinct from ${chosen}::jsonb as same
      from votes.ballots b
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid
       and b.elector_id = any(${missed}::uuid[])`.execute(tx);
  return { cast, standing: standing.rows };
}

/** Shown to those who run the vote: what came in after the ballot that counts. */
export async function keepRefused(
  context: DoorContext,
  voteId: string,
  electorIds: readonly string[],
  way: BallotWay,
): Promise<void> {
  if (electorIds.length === 0) return;
  const { tx, district, now } = atVotes(context);
  await tx
    .insertInto("votes.refused_ballots")
    .values(
      electorIds.map((electorId) => ({
        district_id: district.id,
        id: newId(now),
        vote_id: voteId,
        elector_id: electorId,
        way,
        refused_at: now.toString(),
      })),
    )
    .execute();
}

/** By chance, so that it tells nothing of whose it is or when it was cast. "3f2a-91c0-77de" */
function ballotNumber(): string {
  return randomBytes(6)
    .toString("hex")
    .replace(/(.{4})(?=.)/gu, "$1-");
}
