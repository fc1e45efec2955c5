import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing } from "../../platform/schemas.ts";
import { confirmOwnPassword } from "./own-password.ts";
import { signsInByPassword } from "./policy.ts";
import { operation } from "./tables.ts";

/** Turns the officer's second factor off, after asking for the password. */
export const removeSecondFactor = operation({
  name: "remove-second-factor",
  summary: "Turns the officer's second factor off",
  access: "write",
  permission: signsInByPassword,
  input: Type.Object({ password: Type.String({ ...personal, minLength: 1, maxLength: 200 }) }),
  output: Nothing,
  refusals: { "credentials-wrong": 401 },
  async run(context) {
    const { input, tx, district, emit, alreadyDone } = context;
    const account = await confirmOwnPassword(context, input.password);
    if (account.totp_secret_encrypted === null) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("identity.accounts")
      .set({ totp_secret_encrypted: null, totp_confirmed_at: null, totp_last_step: null })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    emit("account.second-factor-turned-off", account.id);
    return {};
  },
});
