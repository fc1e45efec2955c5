import {
  answerOf,
  type Choice,
  type ListHead,
  type ListLine,
  publicElection,
  publicGroups,
  startPublishing,
} from "@linli/counting";
import { sql } from "kysely";
import { homesOf } from "./count-vote.ts";
import type { OpenVote } from "./open-vote.ts";
import type { VoteContext } from "./tables.ts";

const pageLength = 20_000;

type Reading = Pick<VoteContext, "tx" | "district">;

/**
 * The list of ballots by which anybody counts again, line by line; the same ballots make the same bytes. Of an owners'
 * decision the public one names no home and no area that tells whose it is; the full one is for those who count.
 */
export async function* publishedList(
  context: Reading,
  vote: OpenVote,
  { full = false }: { full?: boolean } = {},
): AsyncGenerator<string> {
  const owners = vote.electorate === "owners";
  const publishing = startPublishing(await headOf(context, vote, owners ? (full ? "full" : "public") : null));
  yield publishing.head();
  if (owners) {
    for (const line of await ownersLines(context, vote, full)) yield publishing.ballot(line);
  } else {
    for await (const line of openBallots(context, vote.id)) yield publishing.ballot(line);
  }
  yield publishing.result().line;
}

async function ownersLines(context: Reading, { id, terms }: OpenVote, full: boolean): Promise<ListLine[]> {
  const elects = terms.method === "owners-election";
  const homes = await homesOf(context, id);
  if (full) {
    return homes.map(({ number, head_key, area, choice }) => ({
      number,
      headKey: head_key,
      areaSquareCentimetres: area,
      ...(elects ? { choice } : { answer: answerOf(choice) }),
    }));
  }
  const ballots = homes.map(({ head_key, area, building, choice }) => ({
    headKey: head_key,
    area: BigInt(area),
    choice,
    answer: answerOf(choice),
    place: building ?? "",
  }));
  return elects ? publicElection(ballots, terms) : publicGroups(ballots);
}

/** Secret votes put their own key into it. */
export async function headOf(
  { tx, district }: Reading,
  vote: OpenVote,
  ownersList: "public" | "full" | null,
): Promise<ListHead> {
  const options = await tx
    .selectFrom("votes.options")
    .select("title")
    .where("district_id", "=", district.id)
    .where("vote_id", "=", vote.id)
    .orderBy("position")
    .execute();
  return {
    format: "linli-ballots-1",
    vote: {
      id: vote.id,
      number: vote.number,
      title: vote.title,
      terms: vote.terms,
      options: options.map(({ title }) => title),
      electorate: vote.elector_count ?? 0,
      opensAt: Temporal.Instant.from(vote.opens_at).toString(),
      closesAt: Temporal.Instant.from(vote.closes_at).toString(),
    },
    secrecy: vote.secrecy,
    publicKey: null,
    owners: ownersList
      ? {
          list: ownersList,
          totalAreaSquareCentimetres: vote.area_square_centimetres ?? "0",
          totalHeads: String(vote.head_count ?? 0),
        }
      : null,
  };
}

async function* openBallots({ tx, district }: Reading, voteId: string) {
  let after = "";
  for (;;) {
    const { rows } = await sql<{ number: string; choice: Choice }>`
      select b.number, b.choice from votes.ballots b
       where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid and b.number > ${after}
       order by b.number limit ${sql.lit(pageLength)}`.execute(tx);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageLength) return;
    after = last.number;
  }
}
