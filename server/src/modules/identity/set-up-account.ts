import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { openStaffAccounts } from "./account.ts";
import { hashPassword } from "./password.ts";
import { operation } from "./tables.ts";
import { NewUserName } from "./user-name.ts";

/** Gives somebody of the register a staff account with a password that is known already: for the command line. */
export const setUpAccount = operation({
  name: "set-up-account",
  summary: "Gives somebody of the register a staff account with a given password",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    personId: Uuid,
    userName: NewUserName,
    password: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
  }),
  output: Nothing,
  refusals: { "account-not-possible": 409 },
  async run(context) {
    const { personId, userName, password } = context.input;
    const passwordHash = await hashPassword(password);
    const { firstId } = await openStaffAccounts(context, [{ personId, userName, passwordHash }]);
    if (firstId === undefined) throw context.refuse("account-not-possible");
    context.emit("account.opened", firstId);
    return {};
  },
});
