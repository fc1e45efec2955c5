import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { voteColumns } from "./open-vote.ts";
import { maySeeVotes, runningPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { moved, voteActions, voteTransitions } from "./states.ts";
import { operation, type VoteContext } from "./tables.ts";
import { readTurnout } from "./turnout.ts";
import { named } from "./vote-line.ts";
import { readOptions, type ShownRow, shown, shownColumns, VoteShown } from "./vote-shown.ts";

/** All of a vote for staff: how it stands, who voted in which way, what may be done next. */
export const showVote = operation({
  name: "show-vote",
  summary: "Staff see a vote of their area whole, with its turnout and what they may do.",
  access: "read",
  at: "{voteId}",
  permission: maySeeVotes,
  input: Type.Object({ voteId: Uuid }),
  output: Type.Object({
    ...VoteShown.properties,
    version: Type.Integer(),
    buildings: Type.Array(Type.Object({ id: Uuid, name: Type.String(), address: Type.String() }), {
      description: "to which it is limited; none: the whole area",
    }),
    remindedAt: nullable(InstantText),
    ways: Type.Array(Type.Object({ way: Type.String(), count: Type.Integer() })),
    refusedCount: Type.Integer(),
    proxyCount: Type.Integer(),
    openPaperCount: Type.Integer({ description: "papers handed in that are entered once or differ" }),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run(context) {
    const { tx, district, actor, locale, input, refuse } = context;
    const { rows } = await sql<ShownRow>`
      select ${voteColumns}, ${shownColumns}, ${named(locale, "a")} as area_name
        from votes.votes v join directory.area_names a on a.district_id = v.district_id and a.id = v.area_id
       where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid and ${visibleTo(actor)}`.execute(tx);
    const [row] = rows;
    if (!row) throw refuse("not-found");
    const runs = actor.kind === "system" || runningPost(actor, row.path) !== undefined;
    const [options, turnout, numbers, buildings] = await Promise.all([
      readOptions(context, row.id),
      readTurnout(context, row, { staff: true }),
      readNumbers(context, row.id),
      readBuildings(context, row.building_ids),
    ]);
    const known = row.result ?? turnout.soFar;
    const result = known && (runs || row.state === "published") ? asRecord(known) : null;
    return {
      ...shown(row, { options, turnout, result, staff: runs }),
      version: row.version,
      buildings,
      remindedAt: row.reminded_at,
      ways: turnout.ways,
      ...numbers,
      abilities: voteActions.flatMap((action) => {
        if (!runs || voteTransitions[action].by !== "running") return [];
        const decision = moved(row.state, action);
        return [{ operation: action, refusedBecause: "refused" in decision ? decision.refused : null }];
      }),
    };
  },
});

/** As JSON carries it. */
export function asRecord(result: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(result)) as Record<string, unknown>;
}

async function readBuildings({ tx, district }: VoteContext, ids: readonly string[] | null) {
  if (ids === null) return [];
  const { rows } = await sql<{ id: string; name: string; address: string }>`
    select p.building_id as id, p.name, p.address from directory.places p
     where p.district_id = ${district.id} and p.building_id = any(${ids}::uuid[])
     order by p.name, p.building_id`.execute(tx);
  return rows;
}

async function readNumbers({ tx, district }: VoteContext, voteId: string) {
  const { rows } = await sql<{
    refusedCount: number;
    proxyCount: number;
    openPaperCount: number;
  }>`
    select (select count(*)::integer from votes.refused_ballots f
             where f.district_id = ${district.id} and f.vote_id = ${voteId}::uuid) as "refusedCount",
           (select count(*)::integer from votes.proxies x
             where x.district_id = ${district.id} and x.vote_id = ${voteId}::uuid
               and x.revoked_at is null) as "proxyCount",
           (select count(*)::integer from paper_ballots.handed_in_papers p
             where p.district_id = ${district.id} and p.vote_id = ${voteId}::uuid) as "openPaperCount"`.execute(tx);
  return rows[0]!;
}
