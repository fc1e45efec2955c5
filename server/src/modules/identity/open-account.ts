import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { openStaffAccounts } from "./account.ts";
import { hashPassword, newInitialPassword } from "./password.ts";
import { mayManageAccounts } from "./policy.ts";
import { operation } from "./tables.ts";
import { NewUserName } from "./user-name.ts";

/** Gives somebody of the register a staff account; the initial password is shown to the administrator this once. */
export const openAccount = operation({
  name: "open-account",
  summary: "Gives somebody of the register a staff account with an initial password that is shown once",
  access: "write",
  permission: mayManageAccounts,
  input: Type.Object({ personId: Uuid, userName: NewUserName }),
  output: Type.Object({ userName: Type.String(), initialPassword: Type.String() }),
  refusals: { "user-name-taken": 409, "account-exists": 409 },
  async run(context) {
    const { input, tx, district, refuse, emit } = context;
    const initialPassword = newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    const { firstId } = await openStaffAccounts(context, [{ ...input, passwordHash }]);
    if (firstId === undefined) {
      const others = await tx
        .selectFrom("identity.accounts")
        .select(["user_name", "person_id"])
        .where("district_id", "=", district.id)
        .where("kind", "=", "staff")
        .where((row) => row.or([row("person_id", "=", input.personId), row("user_name", "=", input.userName)]))
        .execute();
      if (others.some(({ person_id }) => person_id === input.personId)) throw refuse("account-exists");
      throw others.length > 0 ? refuse("user-name-taken") : refuse("not-found");
    }
    emit("account.opened", firstId);
    return { userName: input.userName, initialPassword };
  },
});
