import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing } from "../../platform/schemas.ts";
import { confirmOwnPassword } from "./own-password.ts";
import { hashPassword } from "./password.ts";
import { weaknessOf } from "./password-rules.ts";
import { signsInByPassword } from "./policy.ts";
import { endSessions } from "./session.ts";
import { operation } from "./tables.ts";

/** Changes the officer's own password; every other session of theirs ends. */
export const changePassword = operation({
  name: "change-password",
  summary: "Changes the officer's own password and ends their other sessions",
  access: "write",
  permission: signsInByPassword,
  input: Type.Object({
    currentPassword: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
    newPassword: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
  }),
  output: Nothing,
  refusals: { "credentials-wrong": 401, "password-too-weak": 422 },
  async run(context) {
    const { input, tx, now, district, actor, refuse, emit } = context;
    const account = await confirmOwnPassword(context, input.currentPassword);
    const weakness =
      input.newPassword === input.currentPassword ? "unchanged" : weaknessOf(input.newPassword, account.user_name!);
    if (weakness) throw refuse("password-too-weak", { reason: weakness });

    await tx
      .updateTable("identity.accounts")
      .set({ password_hash: await hashPassword(input.newPassword), password_set_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    const ended = await endSessions(context, { accountId: account.id, but: actor.sessionId });
    emit("account.password-changed", account.id, { sessionsEnded: ended });
    return {};
  },
});
