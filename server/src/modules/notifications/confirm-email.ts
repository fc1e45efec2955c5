import { sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { emailCodeHash, emailLimits } from "./email-address.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

/** The code has come back: the e-mail address counts from now on. */
export const confirmEmail = operation({
  name: "confirm-email",
  summary: "Somebody confirms an e-mail address with the code that was sent to it.",
  access: "write",
  permission: hasInbox,
  input: Type.Object({ addressId: Uuid, code: Type.String({ ...personal, pattern: "^\\d{6}$" }) }),
  output: Nothing,
  refusals: { "email-code-wrong": 422 },
  async run({ tx, now, district, actor, vault, input, refuseAndKeep, refuse, emit }) {
    const { rows } = await sql<{ confirmed: boolean }>`
      update notifications.addresses
         set code_tries = code_tries + 1,
             confirmed_at = case when code_hash = ${emailCodeHash(vault, input.addressId, input.code)}
                                 then ${now.toString()}::timestamptz end
       where district_id = ${district.id} and account_id = ${actor.accountId}::uuid and id = ${input.addressId}::uuid
         and confirmed_at is null and code_tries < ${emailLimits.tries}
         and code_expires_at > ${now.toString()}::timestamptz
      returning confirmed_at is not null as confirmed`.execute(tx);
    const found = rows[0];
    if (!found) throw refuse("email-code-wrong");
    if (found.confirmed) {
      emit("address.confirmed", input.addressId);
      return {};
    }
    emit("address.code-mistaken", input.addressId);
    throw refuseAndKeep("email-code-wrong");
  },
});
