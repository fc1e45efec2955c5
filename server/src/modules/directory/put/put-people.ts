import { sql } from "kysely";
import { phoneIndex } from "../../../platform/phone.ts";
import type { Vault } from "../../../platform/vault.ts";
import type { PersonRow } from "../directory-rows.ts";
import { identityNumberColumn, identityNumberIndex, phoneColumn } from "../personal-fields.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

/** What a row does not say (null) stays as it is. */
export async function putPeople(
  tx: DirectoryTransaction,
  vault: Vault,
  people: readonly PersonRow[],
): Promise<Changes> {
  const put = await inBatches(people, (batch) => putBatch(tx, vault, batch));
  return sumOf(people.length, put);
}

async function putBatch(tx: DirectoryTransaction, vault: Vault, people: readonly PersonRow[]): Promise<Put> {
  const rows = JSON.stringify(people.map((person) => sealed(vault, person)));
  // Two people may have exchanged their numbers: a number that leaves somebody is set free first.
  await sql`
    update directory.people p
       set phone_index = null
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "phoneIndex" text)
     where p.district_id = platform.district_id() and p.id = r.id
       and p.phone_index <> decode(r."phoneIndex", 'base64')`.execute(tx);
  const put = await sql<Put>`
    with put as (
      insert into directory.people as p
        (district_id, id, name, phone_encrypted, phone_index, identity_number_encrypted, identity_number_index,
         birth_year, reference)
      select platform.district_id(), r.id, r.name,
             decode(r.phone, 'base64'), decode(r."phoneIndex", 'base64'),
             decode(r."identityNumber", 'base64'), decode(r."identityNumberIndex", 'base64'),
             r."birthYear", r.reference
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, name text, phone text, "phoneIndex" text,
               "identityNumber" text, "identityNumberIndex" text, "birthYear" smallint, reference text)
      on conflict (district_id, id) do update
         set name = excluded.name,
             phone_encrypted = coalesce(excluded.phone_encrypted, p.phone_encrypted),
             phone_index = coalesce(excluded.phone_index, p.phone_index),
             identity_number_encrypted = coalesce(excluded.identity_number_encrypted, p.identity_number_encrypted),
             identity_number_index = coalesce(excluded.identity_number_index, p.identity_number_index),
             birth_year = coalesce(excluded.birth_year, p.birth_year),
             reference = coalesce(excluded.reference, p.reference),
             version = p.version + 1
       where p.name <> excluded.name
          or p.phone_index is distinct from coalesce(excluded.phone_index, p.phone_index)
          or p.identity_number_index is distinct from coalesce(excluded.identity_number_index, p.identity_number_index)
          or p.birth_year is distinct from coalesce(excluded.birth_year, p.birth_year)
          or p.reference is distinct from coalesce(excluded.reference, p.reference)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}

function sealed(vault: Vault, person: PersonRow) {
  const { id, name, phone, birthYear, identityNumber = null, reference = null } = person;
  return {
    id,
    name,
    birthYear,
    reference,
    phone: phone && vault.seal(phone, phoneColumn).toString("base64"),
    phoneIndex: phone && phoneIndex(vault, phone).toString("base64"),
    identityNumber: identityNumber && vault.seal(identityNumber, identityNumberColumn).toString("base64"),
    identityNumberIndex: identityNumber && identityNumberIndex(vault, identityNumber).toString("base64"),
  };
}
