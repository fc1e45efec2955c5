import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { maySit } from "./policy.ts";
import { operation } from "./tables.ts";

/** A member decides for themselves whether everybody reads their whole name, or office and surname only. */
export const chooseNameShown = operation({
  name: "choose-name-shown",
  summary: "A member chooses whether their whole name stands on the council's public page.",
  access: "write",
  at: "{councilId}",
  permission: maySit,
  input: Type.Object({ councilId: Uuid, shown: Type.Boolean() }),
  output: Nothing,
  refusals: {},
  async run({ actor, input, tx, district, refuse, emit, alreadyDone }) {
    const { rows } = await sql<{ id: string; before: boolean }>`
      select m.membership_id as id, m.name_public as before from councils.sitting_members m
       where m.district_id = ${district.id} and m.council_id = ${input.councilId}::uuid
         and m.person_id = ${actor.personId}::uuid`.execute(tx);
    const [own] = rows;
    if (!own) throw refuse("not-found");
    if (own.before === input.shown) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("councils.memberships")
      .set({ name_public: input.shown })
      .where("district_id", "=", district.id)
      .where("council_id", "=", input.councilId)
      .where("id", "=", own.id)
      .execute();
    emit("council.name-shown-chosen", input.councilId, { membershipId: own.id, shown: input.shown });
    return {};
  },
});
