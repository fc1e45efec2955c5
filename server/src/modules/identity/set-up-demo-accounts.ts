import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { openStaffAccounts } from "./account.ts";
import { hashPassword } from "./password.ts";
import { operation } from "./tables.ts";
import { NewUserName } from "./user-name.ts";

/**
 * Gives many people staff accounts with one password, for the demo. It is hashed once: everybody may know it, and
 * hashing it thousands of times would take minutes.
 */
export const setUpDemoAccounts = operation({
  name: "set-up-demo-accounts",
  summary: "Gives many people of the register staff accounts with one password that everybody may know",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    accounts: Type.Array(Type.Object({ personId: Uuid, userName: NewUserName }), { ...personal, maxItems: 5000 }),
    password: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
  }),
  output: Type.Object({ opened: Type.Integer() }),
  refusals: {},
  async run(context) {
    const passwordHash = await hashPassword(context.input.password);
    const accounts = context.input.accounts.map((account) => ({ ...account, passwordHash }));
    const { opened, firstId } = await openStaffAccounts(context, accounts);
    if (firstId === undefined) context.alreadyDone();
    else context.emit("accounts.opened", firstId, { count: opened });
    return { opened };
  },
});
