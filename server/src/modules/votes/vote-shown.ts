import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import type { OpenVote } from "./open-vote.ts";
import type { VoteContext } from "./tables.ts";
import type { Turnout } from "./turnout.ts";
import { Fraction } from "./vote-input.ts";
import { lineOf, VoteLine } from "./vote-line.ts";

/** What everybody reads of a vote, voters and staff alike. */
export const VoteShown = Type.Object({
  ...VoteLine.properties,
  words: Type.String(),
  options: Type.Array(
    Type.Object({
      position: Type.Integer(),
      title: Type.String(),
      words: Type.String(),
      cost: nullable(Type.Integer({ description: "in fen" })),
    }),
  ),
  rules: Type.Object({
    method: Type.String(),
    fewestOptions: Type.Integer(),
    mostOptions: Type.Integer(),
    seats: Type.Integer(),
    highestScore: nullable(Type.Integer()),
    budget: nullable(Type.Integer()),
    quorum: nullable(Fraction),
    pass: nullable(
      Type.Object({ ...Fraction.properties, strict: Type.Boolean(), base: oneOf(["cast", "electorate"]) }),
    ),
    tieRule: oneOf(["undecided", "earlier-option", "chair"]),
    ownersMatter: nullable(Type.Integer()),
    silentFollowMajority: Type.Boolean(),
    committee: nullable(
      Type.Object({ size: Type.Integer(), alternates: Type.Integer() }, { description: "that the owners elect" }),
    ),
    severalHomes: oneOf(["one-choice", "per-home"]),
    proxiesPerHolder: Type.Integer(),
    resultsBeforeClosing: Type.Boolean(),
    youngest: Type.Integer(),
    noticeDays: Type.Integer(),
    extensionDays: Type.Integer(),
    extendedDays: Type.Integer(),
    paperDays: Type.Integer({ description: "how long after closing paper is still entered, at most" }),
  }),
  peopleCount: nullable(Type.Integer()),
  headCount: nullable(Type.Integer()),
  areaSquareCentimetres: nullable(Type.String({ description: "whole square centimetres" })),
  tookPart: nullable(Type.Integer({ description: "electors who have voted so far" })),
  tookPartAsOf: nullable(InstantText),
  paperUntil: nullable(InstantText),
  unfinishedPaperCount: nullable(
    Type.Integer({ description: "papers that were not finished when it was counted, and do not count" }),
  ),
  cancelledBecause: nullable(Type.String()),
  announcedAt: nullable(InstantText),
  publishedAt: nullable(InstantText),
  listSha256: nullable(Type.String({ description: "of the published list of ballots, in hexadecimal digits" })),
  result: Type.Unsafe<Record<string, unknown> | null>({
    description: "as docs/counting.md describes it; null as long as it is not to be known",
  }),
  tieSettled: nullable(Type.Object({ order: Type.Array(Type.Integer()), because: Type.String(), at: InstantText })),
  councilId: nullable(Uuid),
});

export interface ShownRow extends OpenVote {
  words: string;
  area_name: string;
  people_count: number | null;
  took_part_count: number | null;
  paper_until: string | null;
  unfinished_paper_count: number | null;
  cancelled_because: string | null;
  announced_at: string | null;
  published_at: string | null;
  list_sha256: string | null;
  tie_settled: { order: number[]; because: string; at: string } | null;
}

/** Selected besides voteColumns. */
export const shownColumns = sql`
  v.words, v.people_count, v.took_part_count, v.paper_until, v.unfinished_paper_count, v.cancelled_because, v.announced_at, v.published_at,
  encode(v.list_sha256, 'hex') as list_sha256, v.tie_settled`;

/** In the order of the ballot. */
export async function readOptions({ tx, district }: Pick<VoteContext, "tx" | "district">, voteId: string) {
  const options = await tx
    .selectFrom("votes.options")
    .select(["position", "title", "words", "cost"])
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .orderBy("position")
    .execute();
  return options.map(({ cost, ...option }) => ({ ...option, cost: cost === null ? null : Number(cost) }));
}

interface Parts {
  options: Awaited<ReturnType<typeof readOptions>>;
  turnout: Turnout;
  result: Record<string, unknown> | null;
  staff: boolean;
}

export function shown(row: ShownRow, { options, turnout, result, staff }: Parts) {
  const { terms } = row;
  const opened = row.elector_count !== null;
  return {
    ...lineOf(row, { staff }),
    words: row.words,
    options,
    rules: {
      method: terms.method,
      fewestOptions: terms.fewestOptions,
      mostOptions: terms.mostOptions,
      seats: terms.seats,
      highestScore: terms.highestScore,
      budget: terms.budget,
      quorum: terms.quorum,
      pass: terms.pass,
      tieRule: terms.tieRule,
      ownersMatter: terms.ownersMatter,
      silentFollowMajority: terms.silentFollowMajority,
      committee: terms.committee ?? null,
      severalHomes: row.several_homes,
      proxiesPerHolder: row.proxies_per_holder,
      resultsBeforeClosing: row.results_before_closing,
      youngest: row.youngest,
      noticeDays: row.notice_days,
      extensionDays: row.extension_days,
      extendedDays: row.extended_days,
      paperDays: row.paper_days,
    },
    peopleCount: row.people_count,
    headCount: row.head_count,
    areaSquareCentimetres: row.area_square_centimetres,
    tookPart: opened ? (row.took_part_count ?? turnout.tookPart) : null,
    tookPartAsOf: opened ? turnout.asOf : null,
    paperUntil: row.paper_until,
    unfinishedPaperCount: row.unfinished_paper_count,
    cancelledBecause: row.cancelled_because,
    announcedAt: row.announced_at,
    publishedAt: row.published_at,
    listSha256: row.list_sha256,
    result,
    tieSettled: row.tie_settled,
    councilId: row.council_id,
  };
}
