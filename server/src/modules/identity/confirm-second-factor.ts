import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing } from "../../platform/schemas.ts";
import { ownStaffAccount } from "./own-account.ts";
import { signsInByPassword } from "./policy.ts";
import { operation, totpSecretColumn } from "./tables.ts";
import { totpStep } from "./totp.ts";

/** Turns the second factor on, once the officer's app shows codes that are right. That code is used up. */
export const confirmSecondFactor = operation({
  name: "confirm-second-factor",
  summary: "Turns the officer's second factor on with a first code of their authenticator app",
  access: "write",
  permission: signsInByPassword,
  input: Type.Object({ code: Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 }) }),
  output: Nothing,
  refusals: { "second-factor-on": 409, "second-factor-not-begun": 409, "second-factor-wrong": 401 },
  async run(context) {
    const { input, tx, now, district, vault, refuse, emit } = context;
    const account = await ownStaffAccount(context);
    if (account.totp_confirmed_at !== null) throw refuse("second-factor-on");
    if (account.totp_secret_encrypted === null) throw refuse("second-factor-not-begun");
    // Guessing is pointless here: whoever is signed in was given the secret itself.
    const secret = vault.open(account.totp_secret_encrypted, totpSecretColumn);
    const step = totpStep(secret, input.code, now);
    if (step === null) throw refuse("second-factor-wrong");

    await tx
      .updateTable("identity.accounts")
      .set({ totp_confirmed_at: now.toString(), totp_last_step: step })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    emit("account.second-factor-turned-on", account.id);
    return {};
  },
});
