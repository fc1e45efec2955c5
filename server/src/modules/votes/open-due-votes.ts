import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { freezeElectorate } from "./freeze-electorate.ts";
import { type OpenVote, voteColumns, writeVote } from "./open-vote.ts";
import { moved } from "./states.ts";
import { operation } from "./tables.ts";

/** Opened in one transaction; the rest follows in the next. */
const most = 20;

const nobodyMayVote = { cancelled_because: "到开始的时候，名册里没有符合条件的人。" };

/** Announced votes whose hour has come open: who may vote is looked up and stays so. */
export const openDueVotes = operation({
  name: "open-due-votes",
  summary: "Opens the votes whose hour has come, with their electorate frozen.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ opened: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, enqueue, alreadyDone } = context;
    const { rows } = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id} and v.state = 'announced' and v.opens_at <= ${now.toString()}::timestamptz
       order by v.opens_at, v.id limit ${sql.lit(most)}
         for update of v skip locked`.execute(tx);
    for (const vote of rows) {
      const decision = moved(vote.state, "open-due-votes");
      if ("refused" in decision) throw new Error(`vote ${vote.number} cannot open: ${decision.refused}`);
      const frozen = await freezeElectorate(context, vote);
      if (frozen.electors === 0) {
        await writeVote(context, { vote, state: "cancelled" }, { cancelled_at: now.toString(), ...nobodyMayVote });
        emit("vote.cancelled", vote.id, { because: "nobody-may-vote" });
        continue;
      }
      await writeVote(
        context,
        { vote, state: decision.to },
        {
          opened_at: now.toString(),
          elector_count: frozen.electors,
          people_count: frozen.people,
          head_count: frozen.heads,
          area_square_centimetres: frozen.areaSquareCentimetres,
        },
      );
      emit("vote.opened", vote.id, { electors: frozen.electors });
    }
    if (rows.length === most) enqueue({ task: "open-due-votes", payload: {} });
    if (rows.length === 0) alreadyDone();
    return { opened: rows.length };
  },
});
