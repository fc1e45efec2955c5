import { ownStaffAccount } from "./own-account.ts";
import { isPassword } from "./password.ts";
import type { operation } from "./tables.ts";
import { admitTry, noteTry } from "./tries.ts";
import { userNameIndex } from "./user-name.ts";

type PasswordContext = Parameters<Parameters<typeof operation>[0]["run"]>[0] & {
  refuseAndKeep(code: "credentials-wrong"): Error;
};

/**
 * Asks the officer for the password once more, before something that whoever finds an open browser must not do. Wrong
 * tries count as at the sign-in.
 *
 * @returns the account, locked
 * @throws Refusal `credentials-wrong` or `too-many-tries`
 */
export async function confirmOwnPassword(context: PasswordContext, password: string) {
  const { tx, district, actor, vault } = context;
  const { user_name: userName } = await tx
    .selectFrom("identity.accounts")
    .select("user_name")
    .where("district_id", "=", district.id)
    .where("id", "=", actor.accountId!)
    .executeTakeFirstOrThrow();
  // The name is locked before the account, as at the sign-in: the other way round the two could wait for each other.
  const place = await admitTry(context, userNameIndex(vault, userName!));
  const account = await ownStaffAccount(context);
  if (!(await isPassword(password, account.password_hash))) {
    await noteTry(context, place, { step: "password", succeeded: false });
    context.emit("account.sign-in-failed", account.id);
    throw context.refuseAndKeep("credentials-wrong");
  }
  return account;
}
