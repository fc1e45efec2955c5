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
 * @throws Refusal `credentials-wrong` or `too-many-tries`
 */
export async function confirmOwnPassword(context: PasswordContext, password: string) {
  const account = await ownStaffAccount(context);
  const place = await admitTry(context, userNameIndex(context.vault, account.user_name!));
  if (!(await isPassword(password, account.password_hash))) {
    await noteTry(context, place, { step: "password", succeeded: false });
    context.emit("account.sign-in-failed", account.id);
    throw context.refuseAndKeep("credentials-wrong");
  }
  return account;
}
