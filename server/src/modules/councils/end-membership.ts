import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { Day } from "./council-input.ts";
import { councilRefusals, openForChange } from "./open-for-change.ts";
import { mayRunCouncils } from "./policy.ts";
import { operation } from "./tables.ts";

/** Says which day is a member's last; an earlier or later one may be named again. */
export const endMembership = operation({
  name: "end-membership",
  summary: "Sets the last day of a member's term in a council.",
  access: "write",
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({ councilId: Uuid, membershipId: Uuid, endsOn: Day }),
  output: Nothing,
  refusals: { ...councilRefusals, "ends-before-start": 422, "member-already": 409, "chair-taken": 409 },
  async run(context) {
    const { actor, input, tx, district, refuse, emit, alreadyDone } = context;
    const { membershipId, endsOn } = input;
    const { council } = await openForChange(context, input.councilId);
    const { rows } = await sql<Term>`
      select m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
             exists (select from councils.memberships o
                      where o.district_id = m.district_id and o.council_id = m.council_id and o.id <> m.id
                        and o.person_id = m.person_id and o.starts_on > m.starts_on
                        and o.starts_on <= ${endsOn}::date) as again,
             m.role = 'chair' and exists (
               select from councils.memberships o
                where o.district_id = m.district_id and o.council_id = m.council_id and o.id <> m.id and o.role = 'chair'
                  and o.starts_on > m.starts_on and o.starts_on <= ${endsOn}::date) as "chairTaken"
        from councils.memberships m
       where m.district_id = ${district.id} and m.council_id = ${council.id}::uuid and m.id = ${membershipId}::uuid
         for update`.execute(tx);
    const term = rows[0];
    if (!term) throw refuse("not-found");
    if (endsOn < term.startsOn) throw refuse("ends-before-start");
    if (term.again) throw refuse("member-already");
    if (term.chairTaken) throw refuse("chair-taken");
    if (term.endsOn === endsOn) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("councils.memberships")
      .set({ ends_on: endsOn, ended_by: actor.accountId })
      .where("district_id", "=", district.id)
      .where("council_id", "=", council.id)
      .where("id", "=", membershipId)
      .execute();
    emit("council.membership-ended", council.id, { membershipId, endsOn });
    return {};
  },
});

interface Term {
  startsOn: string;
  endsOn: string | null;
  again: boolean;
  chairTaken: boolean;
}
