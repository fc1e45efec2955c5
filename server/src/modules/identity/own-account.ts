import type { IdentityContext } from "./tables.ts";

/** The officer's own account, locked: what follows changes it. */
export async function ownStaffAccount({ tx, district, actor }: Pick<IdentityContext, "tx" | "district" | "actor">) {
  return tx
    .selectFrom("identity.accounts")
    .select(["id", "user_name", "password_hash", "totp_secret_encrypted", "totp_confirmed_at"])
    .where("district_id", "=", district.id)
    .where("id", "=", actor.accountId!)
    .where("kind", "=", "staff")
    .forUpdate()
    .executeTakeFirstOrThrow();
}
