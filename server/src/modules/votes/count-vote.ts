import { type Choice, type ListResult, startCount, startHomesCount } from "@linli/counting";
import { sql } from "kysely";
import type { OpenVote } from "./open-vote.ts";
import type { VoteContext } from "./tables.ts";

/** Ballots of an open vote are counted page by page, so that a million of them fit. */
const pageLength = 20_000;

export async function countVote(context: VoteContext, vote: OpenVote): Promise<ListResult> {
  if (vote.electorate === "owners") return countHomes(context, vote);
  const count = startCount(vote.terms, vote.elector_count ?? 0);
  for await (const { choice } of ballots(context, vote.id)) count.add(choice);
  return count.result();
}

interface Ballot {
  elector_id: string;
  number: string;
  choice: Choice;
}

/** In the order of electors. */
async function* ballots({ tx, district }: VoteContext, voteId: string): AsyncGenerator<Ballot> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<Ballot>`
      select b.elector_id, b.number, b.choice from votes.ballots b
       where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid and b.elector_id > ${after}::uuid
       order by b.elector_id limit ${sql.lit(pageLength)}`.execute(tx);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageLength) return;
    after = last.elector_id;
  }
}

interface HomeRow {
  number: string;
  head_key: string;
  area: string;
  building: string;
  choice: Choice;
}

/** Every home that voted, with its head, its area and what was said for it. */
async function countHomes(context: VoteContext, vote: OpenVote): Promise<ListResult> {
  const count = startHomesCount(vote.terms, {
    totalArea: BigInt(vote.area_square_centimetres!),
    totalHeads: BigInt(vote.head_count!),
    silentFollowMajority: vote.terms.silentFollowMajority,
  });
  for (const home of await homesOf(context, vote.id)) {
    count.add({ area: BigInt(home.area), headKey: home.head_key, choice: home.choice });
  }
  return count.result();
}

export async function homesOf(
  { tx, district }: Pick<VoteContext, "tx" | "district">,
  voteId: string,
): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select b.number, e.head_key, e.area_square_centimetres::text as area, b.choice, h.building_name as building
      from votes.ballots b
      join votes.electors e on e.district_id = b.district_id and e.vote_id = b.vote_id and e.elector_id = b.elector_id
      left join directory.standing_homes h on h.district_id = e.district_id and h.home_id = e.home_id
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid
     order by b.number`.execute(tx);
  return rows;
}
