import { sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { type IdentityContext, phoneColumn } from "./tables.ts";

type AccountContext = Pick<IdentityContext, "tx" | "now" | "district" | "vault">;

/**
 * The resident behind a verified phone. The first time makes the account; whoever the register knows by this phone is
 * linked, now or as soon as the register learns of it.
 */
export async function residentWithPhone(
  { tx, now, district, vault }: AccountContext,
  phone: string,
): Promise<{ id: string; disabled: boolean }> {
  const phoneHash = phoneIndex(vault, phone);
  const person = await tx
    .selectFrom("directory.known_people")
    .select(["id", "name"])
    .where("district_id", "=", district.id)
    .where("phone_index", "=", phoneHash)
    .executeTakeFirst();
  const known = { person_id: person?.id ?? null, display_name: person?.name ?? "" };
  const account = await tx
    .insertInto("identity.accounts")
    .values({
      district_id: district.id,
      id: newId(now),
      kind: "resident",
      ...known,
      phone_encrypted: vault.seal(phone, phoneColumn),
      phone_index: phoneHash,
      created_at: now.toString(),
    })
    .onConflict((same) =>
      // A parameter here would match the partial index only until PostgreSQL makes a generic plan of the statement.
      same.columns(["district_id", "phone_index"]).where("kind", "=", sql.lit("resident")).doUpdateSet(known),
    )
    .returning(["id", "disabled_at"])
    .executeTakeFirstOrThrow();
  return { id: account.id, disabled: account.disabled_at !== null };
}

export interface NewStaffAccount {
  personId: string;
  userName: string;
  passwordHash: string;
}

/**
 * Makes staff accounts for people of the register, in one statement.
 *
 * @returns how many were made, and the first one's id: a person who is not in the register or has an account already, and
 *   a user name that is taken, make none
 */
export async function openStaffAccounts(
  { tx, now, district }: Pick<AccountContext, "tx" | "now" | "district">,
  accounts: readonly NewStaffAccount[],
): Promise<{ opened: number; firstId: string | undefined }> {
  if (accounts.length === 0) return { opened: 0, firstId: undefined };
  const people = await tx
    .selectFrom("directory.known_people")
    .select(["id", "name"])
    .where("district_id", "=", district.id)
    .where(
      "id",
      "in",
      accounts.map(({ personId }) => personId),
    )
    .execute();
  const nameOf = new Map(people.map(({ id, name }) => [id, name!]));
  const rows = accounts.flatMap(({ personId, userName, passwordHash }) => {
    const name = nameOf.get(personId);
    if (name === undefined) return [];
    return {
      district_id: district.id,
      id: newId(now),
      kind: "staff",
      person_id: personId,
      display_name: name,
      user_name: userName,
      password_hash: passwordHash,
      password_set_at: now.toString(),
      created_at: now.toString(),
    };
  });
  if (rows.length === 0) return { opened: 0, firstId: undefined };
  const opened = await tx
    .insertInto("identity.accounts")
    .values(rows)
    .onConflict((same) => same.doNothing())
    .returning("id")
    .execute();
  return { opened: opened.length, firstId: opened[0]?.id };
}
