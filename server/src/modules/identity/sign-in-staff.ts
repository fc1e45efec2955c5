import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Me, meBehind } from "./me.ts";
import { isPassword } from "./password.ts";
import { maySignIn } from "./policy.ts";
import { deviceMark, openSession } from "./session.ts";
import { type IdentityContext, operation, totpSecretColumn } from "./tables.ts";
import { totpStep } from "./totp.ts";
import { admitTry, deviceIndex, noteTry } from "./tries.ts";
import { plainUserName, TypedUserName, userNameIndex } from "./user-name.ts";

/**
 * Signs an officer in with user name and password, and the authenticator's code where one is set up. Unknown names are
 * answered like wrong passwords, and as slowly. What is limited, and why nobody can lock out another: limits.ts.
 */
export const signInStaff = (demo: boolean) =>
  operation({
    name: "sign-in-staff",
    summary: "Signs an officer in with user name, password and, where set up, the authenticator's code",
    access: "write",
    permission: maySignIn,
    input: Type.Object({
      userName: TypedUserName,
      password: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
      code: Type.Optional(Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 })),
    }),
    output: Me,
    refusals: {
      "credentials-wrong": 401,
      "second-factor-needed": 401,
      "second-factor-wrong": 401,
      "account-disabled": 403,
    },
    async run(context) {
      const { input, vault, refuse, refuseAndKeep, emit } = context;
      const userName = plainUserName(input.userName);
      const place = await admitTry(context, userNameIndex(vault, userName));
      const account = await accountCalled(context, userName);

      if (!(await isPassword(input.password, account?.password_hash ?? null)) || !account) {
        const attempt = await noteTry(context, place, { step: "password", succeeded: false });
        emit("account.sign-in-failed", account?.id ?? attempt);
        throw refuseAndKeep("credentials-wrong");
      }
      if (account.disabled_at !== null) throw refuse("account-disabled");
      if (account.totp_confirmed_at !== null) {
        if (input.code === undefined) throw refuse("second-factor-needed");
        if (!(await usesStep(context, account, input.code))) {
          await noteTry(context, place, { step: "second-factor", succeeded: false });
          emit("account.sign-in-failed", account.id);
          throw refuseAndKeep("second-factor-wrong");
        }
      }

      const device = deviceIndex(context, deviceMark(context));
      await noteTry(context, place, { step: "password", succeeded: true, device });
      const token = await openSession(context, { id: account.id, kind: "staff" });
      emit("account.signed-in", account.id);
      return meBehind(context, token, demo);
    },
  });

type Account = NonNullable<Awaited<ReturnType<typeof accountCalled>>>;

async function accountCalled({ tx, district }: Pick<IdentityContext, "tx" | "district">, userName: string) {
  return tx
    .selectFrom("identity.accounts")
    .select(["id", "password_hash", "disabled_at", "totp_secret_encrypted", "totp_confirmed_at"])
    .where("district_id", "=", district.id)
    .where("user_name", "=", userName)
    .executeTakeFirst();
}

/** Checks the authenticator's code and uses up its step and all before it: a code seen over the shoulder is worth nothing. */
async function usesStep(
  { tx, now, district, vault }: Pick<IdentityContext, "tx" | "now" | "district" | "vault">,
  account: Account,
  code: string,
): Promise<boolean> {
  const secret = vault.open(account.totp_secret_encrypted!, totpSecretColumn);
  const step = totpStep(secret, code, now);
  if (step === null) return false;
  const used = await tx
    .updateTable("identity.accounts")
    .set({ totp_last_step: step })
    .where("district_id", "=", district.id)
    .where("id", "=", account.id)
    .where((row) => row.or([row("totp_last_step", "is", null), row("totp_last_step", "<", step)]))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
