import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { operation, type VoteContext } from "./tables.ts";
import { countTurnout, mostCountedAtEachView, type Turnout } from "./turnout.ts";

/** Counted in one transaction; the rest follows in the next. */
const most = 5;
/** What was counted in this minute is not counted again. */
const freshSeconds = 50;

/** Every minute: how many have voted where very many may, so that their pages need not count at each view. */
export const countTurnouts = operation({
  name: "count-turnouts",
  summary: "Counts how many have voted so far in the votes of very many.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ counted: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, enqueue, alreadyDone } = context;
    const before = now.subtract({ seconds: freshSeconds }).toString();
    const { rows } = await sql<OpenVote & { kept: number | null }>`
      select ${voteColumns}, t.took_part_count as kept
        from votes.votes v
        left join votes.turnouts t on t.district_id = v.district_id and t.vote_id = v.id
       where v.district_id = ${district.id} and (v.state = 'open' or v.state = 'awaiting-paper')
         and v.elector_count > case when v.results_before_closing then ${sql.lit(mostCountedAtEachView.choices)}
                                    else ${sql.lit(mostCountedAtEachView.number)} end
         and (t.as_of is null or t.as_of <= ${before}::timestamptz)
       order by t.as_of nulls first, v.id limit ${sql.lit(most)}`.execute(tx);
    let moved = false;
    for (const vote of rows) {
      const turnout = await countTurnout(context, vote);
      await keepTurnout(context, vote.id, turnout);
      if (turnout.tookPart === vote.kept) continue;
      moved = true;
      emit("vote.turnout-counted", vote.id, { tookPart: turnout.tookPart });
    }
    if (rows.length === most) enqueue({ task: "count-turnouts", payload: {} });
    // Only the minute has moved: there is nothing to tell.
    if (!moved) alreadyDone();
    return { counted: rows.length };
  },
});

async function keepTurnout({ tx, district, now }: VoteContext, voteId: string, turnout: Turnout): Promise<void> {
  const soFar = turnout.soFar === null ? null : JSON.stringify(turnout.soFar);
  await sql`
    insert into votes.turnouts as t (district_id, vote_id, took_part_count, ways, so_far, as_of)
    values (${district.id}, ${voteId}::uuid, ${turnout.tookPart}, ${JSON.stringify(turnout.ways)}::jsonb,
            ${soFar}::jsonb, ${now.toString()}::timestamptz)
    on conflict (district_id, vote_id) do update
       set took_part_count = excluded.took_part_count, ways = excluded.ways, so_far = excluded.so_far, as_of = excluded.as_of
     where t.as_of < excluded.as_of`.execute(tx);
}
