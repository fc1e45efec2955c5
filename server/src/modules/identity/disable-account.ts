import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { mayManageAccounts } from "./policy.ts";
import { endSessions } from "./session.ts";
import { operation } from "./tables.ts";

/** Switches an account off, an officer's or a resident's: nobody signs in with it any more, and its sessions are over. */
export const disableAccount = operation({
  name: "disable-account",
  summary: "Switches an account off and ends its sessions",
  access: "write",
  at: "{accountId}",
  permission: mayManageAccounts,
  input: Type.Object({ accountId: Uuid }),
  output: Nothing,
  refusals: { "account-is-own": 409 },
  async run(context) {
    const { input, tx, now, district, actor, refuse, emit, alreadyDone } = context;
    if (input.accountId === actor.accountId) throw refuse("account-is-own");
    // Sessions before the account, as every call locks them: the other way round the two could wait for each other.
    const ended = await endSessions(context, { accountId: input.accountId });
    const account = await tx
      .selectFrom("identity.accounts")
      .select(["id", "disabled_at"])
      .where("district_id", "=", district.id)
      .where("id", "=", input.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!account) throw refuse("not-found");
    if (account.disabled_at !== null) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("identity.accounts")
      .set({ disabled_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    emit("account.disabled", account.id, { sessionsEnded: ended });
    return {};
  },
});
