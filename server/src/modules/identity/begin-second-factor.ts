import { toString as qrCode } from "qrcode";
import { Type } from "typebox";
import { ownStaffAccount } from "./own-account.ts";
import { signsInByPassword } from "./policy.ts";
import { operation, totpSecretColumn } from "./tables.ts";
import { newTotpSecret, totpUri } from "./totp.ts";

/** Gives the officer a secret for their authenticator app; it counts only when a code of it was confirmed. */
export const beginSecondFactor = operation({
  name: "begin-second-factor",
  summary: "Gives the officer a secret for an authenticator app, as text, as address and as QR code",
  access: "write",
  permission: signsInByPassword,
  input: Type.Object({}),
  output: Type.Object({ secret: Type.String(), uri: Type.String(), qrSvg: Type.String() }),
  refusals: { "second-factor-on": 409 },
  async run(context) {
    const { tx, district, vault, locale, refuse, emit } = context;
    const account = await ownStaffAccount(context);
    if (account.totp_confirmed_at !== null) throw refuse("second-factor-on");

    const secret = newTotpSecret();
    await tx
      .updateTable("identity.accounts")
      .set({ totp_secret_encrypted: vault.seal(secret, totpSecretColumn), totp_last_step: null })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    emit("account.second-factor-begun", account.id);
    const issuer = locale === "en" ? `Linli ${district.nameEn}` : `邻里 ${district.name}`;
    const uri = totpUri(secret, account.user_name!, issuer);
    return { secret, uri, qrSvg: await qrCode(uri, { type: "svg", margin: 2 }) };
  },
});
