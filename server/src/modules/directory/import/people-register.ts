import { sql } from "kysely";
import { phoneIndex } from "../../../platform/phone.ts";
import type { Vault } from "../../../platform/vault.ts";
import { identityNumberIndex } from "../personal-fields.ts";
import type { DirectoryTransaction } from "../tables.ts";
import type { PersonFacts } from "./person-columns.ts";

/** The marks by which somebody is recognised, strongest first; numbers as keyed hashes. */
export interface Marks {
  reference: string | null;
  identity: string | null;
  phone: string | null;
}

export const markNames = ["reference", "identity", "phone"] as const;
export type MarkName = (typeof markNames)[number];

export interface RegisteredPerson extends Marks {
  id: string;
  name: string;
}

export function marksOf(vault: Vault, row: PersonFacts): Marks {
  return {
    reference: row.reference,
    identity: row.identityNumber && identityNumberIndex(vault, row.identityNumber).toString("hex"),
    phone: row.phone && phoneIndex(vault, row.phone).toString("hex"),
  };
}

/** Everybody in the register who has one of these marks. */
export async function peopleWithMarks(
  tx: DirectoryTransaction,
  districtId: number,
  marks: readonly Marks[],
): Promise<RegisteredPerson[]> {
  const all = (mark: MarkName) => [...new Set(marks.map((one) => one[mark]).filter((value) => value !== null))];
  const columns = sql`p.id, p.name, p.reference, encode(p.identity_number_index, 'hex') as identity,
                      encode(p.phone_index, 'hex') as phone`;
  const { rows } = await sql<RegisteredPerson>`
    select ${columns} from directory.people p
     where p.district_id = ${districtId} and p.reference = any(${all("reference")}::text[])
    union
    select ${columns} from directory.people p
      join unnest(${all("identity")}::text[]) as m(hex) on p.identity_number_index = decode(m.hex, 'hex')
     where p.district_id = ${districtId}
    union
    select ${columns} from directory.people p
      join unnest(${all("phone")}::text[]) as m(hex) on p.phone_index = decode(m.hex, 'hex')
     where p.district_id = ${districtId}`.execute(tx);
  return rows;
}
