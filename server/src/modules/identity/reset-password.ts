import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { hashPassword, newInitialPassword } from "./password.ts";
import { mayManageAccounts } from "./policy.ts";
import { endSessions } from "./session.ts";
import { operation } from "./tables.ts";
import { forgetFailures } from "./tries.ts";
import { userNameIndex } from "./user-name.ts";

/**
 * Starts an officer's access over after the administrator has made sure of the person: a new initial password, shown
 * once; no second factor, since a lost phone ends here too; all sessions over; all failed tries forgotten.
 */
export const resetPassword = operation({
  name: "reset-password",
  summary: "Starts an officer's access over: new initial password, no second factor, no sessions",
  access: "write",
  at: "{accountId}",
  permission: mayManageAccounts,
  input: Type.Object({ accountId: Uuid }),
  output: Type.Object({ initialPassword: Type.String() }),
  refusals: {},
  async run(context) {
    const { input, tx, now, district, vault, refuse, emit } = context;
    const initialPassword = newInitialPassword();
    const ended = await endSessions(context, { accountId: input.accountId });
    const account = await tx
      .updateTable("identity.accounts")
      .set({
        password_hash: await hashPassword(initialPassword),
        password_set_at: now.toString(),
        totp_secret_encrypted: null,
        totp_confirmed_at: null,
        totp_last_step: null,
      })
      .where("district_id", "=", district.id)
      .where("id", "=", input.accountId)
      .where("kind", "=", "staff")
      .returning(["id", "user_name"])
      .executeTakeFirst();
    if (!account) throw refuse("not-found");
    await forgetFailures(context, userNameIndex(vault, account.user_name!));
    emit("account.password-reset", account.id, { sessionsEnded: ended });
    return { initialPassword };
  },
});
