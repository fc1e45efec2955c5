import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { Vault } from "../../platform/vault.ts";
import { localName } from "./local-name.ts";
import { maskedPhone } from "./personal-fields.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

const Person = Type.Object({
  id: Uuid,
  name: Type.String(),
  phoneMasked: nullable(Type.String()),
  posts: Type.Array(Type.String()),
  partyUnit: nullable(Type.String()),
});

const pageSize = 50;

/** For the administrator who fills posts: people by the beginning of their name, by whole phone number or register number. */
export const listPeople = operation({
  name: "list-people",
  summary: "Lists people by name, phone or register number, with their posts, Party organisation and masked phone.",
  access: "read",
  permission: keepsRegister,
  input: Type.Object({
    text: Type.Optional(Type.String({ ...personal, maxLength: 50 })),
    after: Type.Optional(Uuid),
  }),
  output: Type.Object({ people: Type.Array(Person), next: nullable(Uuid) }),
  refusals: {},
  async run({ input: { text = "", after = null }, tx, district, locale, vault }) {
    const { rows } = await sql<PersonAnswer>`
      with page as (
        select p.district_id, p.id, p.name, p.phone_encrypted
          from directory.people p
         where p.district_id = ${district.id} and p.left_at is null and ${called(text.trim(), vault)}
           and (${after}::uuid is null or (p.name collate "C", p.id) >
                (select l.name collate "C", l.id from directory.people l
                  where l.district_id = ${district.id} and l.id = ${after}::uuid))
         order by p.name collate "C", p.id
         limit ${pageSize + 1}
      )
      select p.id, p.name, p.phone_encrypted as phone,
             array(select ${localName(locale, "h")} from directory.held_posts h
                    where h.district_id = p.district_id and h.person_id = p.id order by h.name) as posts,
             (select ${locale === "en" ? sql`coalesce(nullif(m.unit_name_en, ''), m.unit_name)` : sql`m.unit_name`}
                from directory.current_party_members m
               where m.district_id = p.district_id and m.person_id = p.id) as "partyUnit"
        from page p
       order by p.name collate "C", p.id`.execute(tx);
    const people = rows
      .slice(0, pageSize)
      .map(({ phone, ...person }) => ({ ...person, phoneMasked: maskedPhone(vault, phone) }));
    return { people, next: rows.length > pageSize ? people.at(-1)!.id : null };
  },
});

interface PersonAnswer {
  id: string;
  name: string;
  phone: Buffer | null;
  posts: string[];
  partyUnit: string | null;
}

/** Comparisons that an index answers also behind row-level security, which lets no `like` near one. */
function called(text: string, vault: Vault): RawBuilder<boolean> {
  if (text === "") return sql`true`;
  const digits = text.replaceAll(/[\s-]/g, "");
  if (/^1\d{10}$/.test(digits)) return sql`p.phone_index = ${phoneIndex(vault, digits)}`;
  const afterLast = `${text}\u{10ffff}`;
  return sql`(p.name collate "C" >= ${text} and p.name collate "C" < ${afterLast} or p.reference = ${text})`;
}
