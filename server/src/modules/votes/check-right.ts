import { sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { MobilePhone } from "../../platform/phone.ts";
import { Uuid } from "../../platform/schemas.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { mayVote } from "./policy.ts";
import { OwnRight, ownRight } from "./show-public-vote.ts";
import { operation } from "./tables.ts";
import { provenVoter, voterRefusals } from "./voter.ts";

/** Somebody at the door proves their phone and learns whether they may vote, and why not. The same code then votes. */
export const checkRight = operation({
  name: "check-right",
  summary: "By a code sent to their phone, somebody learns whether they may vote, and why not.",
  access: "write",
  at: "{voteId}",
  permission: mayVote,
  input: Type.Object({
    voteId: Uuid,
    phone: Type.Optional(MobilePhone),
    code: Type.Optional(Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 })),
  }),
  output: OwnRight,
  refusals: { ...voterRefusals },
  async run(context) {
    const { tx, district, input, refuse, emit } = context;
    const personId = await provenVoter(context);
    const { rows } = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid
         and v.announced_at is not null`.execute(tx);
    const [vote] = rows;
    if (!vote) throw refuse("not-found");
    emit("vote.right-checked", vote.id);
    return ownRight(context, vote, personId);
  },
});
