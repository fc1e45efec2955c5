import { newId } from "../../platform/ids.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { type IdentityContext, phoneColumn } from "./tables.ts";

export interface FoundAccount {
  id: string;
  disabled: boolean;
}

/**
 * The resident behind a verified phone. The first time makes the account; whoever the register knows by this phone is
 * linked, now or when the register learns of it.
 */
export async function residentWithPhone(
  { tx, now, district, vault }: Pick<IdentityContext, "tx" | "now" | "district" | "vault">,
  phone: string,
): Promise<FoundAccount> {
  const phoneHash = phoneIndex(vault, phone);
  const person = await tx
    .selectFrom("directory.known_people")
    .select(["id", "name"])
    .where("district_id", "=", district.id)
    .where("phone_index", "=", phoneHash)
    .executeTakeFirst();
  const account = await tx
    .insertInto("identity.accounts")
    .values({
      district_id: district.id,
      id: newId(now),
      kind: "resident",
      person_id: person?.id ?? null,
      phone_encrypted: vault.seal(phone, phoneColumn),
      phone_index: phoneHash,
      display_name: person?.name ?? "",
      created_at: now.toString(),
    })
    .onConflict((known) =>
      known
        .columns(["district_id", "phone_index"])
        .where("kind", "=", "resident")
        .doUpdateSet({ person_id: person?.id ?? null, display_name: person?.name ?? "" }),
    )
    .returning(["id", "disabled_at"])
    .executeTakeFirstOrThrow();
  return { id: account.id, disabled: account.disabled_at !== null };
}
