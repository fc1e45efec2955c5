import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { mayManageAccounts } from "./policy.ts";
import { operation } from "./tables.ts";

/** Switches an account on again. Its old sessions stay over. */
export const enableAccount = operation({
  name: "enable-account",
  summary: "Switches an account on again",
  access: "write",
  at: "{accountId}",
  permission: mayManageAccounts,
  input: Type.Object({ accountId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ input, tx, district, refuse, emit, alreadyDone }) {
    const account = await tx
      .selectFrom("identity.accounts")
      .select(["id", "disabled_at"])
      .where("district_id", "=", district.id)
      .where("id", "=", input.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!account) throw refuse("not-found");
    if (account.disabled_at === null) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("identity.accounts")
      .set({ disabled_at: null })
      .where("district_id", "=", district.id)
      .where("id", "=", account.id)
      .execute();
    emit("account.enabled", account.id);
    return {};
  },
});
