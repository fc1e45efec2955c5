import { sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { maskPhone } from "../../platform/phone.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import type { Vault } from "../../platform/vault.ts";
import { joinedPhoneColumn } from "./joined-resident.ts";
import { Released } from "./release.ts";
import { Satisfaction } from "./reporter-input.ts";
import { inLanguage } from "./request-line.ts";
import type { RequestTables } from "./tables.ts";

/** More than these are counted, not listed. */
const mostListed = 100;

/** Who met it too, and what is public of it, as staff see it. */
export const JoinedStory = {
  joined: Type.Object({
    count: Type.Integer(),
    solved: Type.Integer({ description: "of these: say that it is solved" }),
    notSolved: Type.Integer(),
    residents: Type.Array(
      Type.Object({
        id: Uuid,
        joinedAt: InstantText,
        namePresent: Type.Boolean(),
        phoneMasked: nullable(Type.String()),
        solved: nullable(Type.Boolean()),
        satisfaction: nullable(Satisfaction),
        words: Type.String(),
      }),
    ),
  }),
  released: nullable(Type.Object({ ...Released.properties, at: InstantText, post: Type.String() })),
};
const Shape = Type.Object(JoinedStory);

interface Reading {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
  vault: Vault;
}

export async function readJoinedStory(context: Reading, requestId: string): Promise<Static<typeof Shape>> {
  const [rows, released] = await Promise.all([readJoined(context, requestId), readRelease(context, requestId)]);
  const first = rows[0];
  return {
    joined: {
      count: first?.count ?? 0,
      solved: first?.solved_count ?? 0,
      notSolved: first?.not_solved_count ?? 0,
      residents: rows.map((row) => ({
        id: row.id,
        joinedAt: row.joined_at,
        namePresent: row.name_present,
        phoneMasked: row.phone_encrypted && maskPhone(context.vault.open(row.phone_encrypted, joinedPhoneColumn)),
        solved: row.solved,
        satisfaction: row.satisfaction,
        words: row.words,
      })),
    },
    released,
  };
}

interface JoinedRow {
  id: string;
  joined_at: string;
  name_present: boolean;
  phone_encrypted: Buffer | null;
  solved: boolean | null;
  satisfaction: Static<typeof Satisfaction> | null;
  words: string;
  count: number;
  solved_count: number;
  not_solved_count: number;
}

async function readJoined({ tx, district }: Reading, requestId: string): Promise<JoinedRow[]> {
  const { rows } = await sql<JoinedRow>`
    select j.id, j.joined_at, j.name <> '' as name_present, j.phone_encrypted, j.solved, j.satisfaction, j.words,
           count(*) over () as count, count(*) filter (where j.solved) over () as solved_count,
           count(*) filter (where not j.solved) over () as not_solved_count
      from requests.joined_residents j
     where j.district_id = ${district.id} and j.request_id = ${requestId}::uuid and j.left_at is null
     order by j.joined_at desc, j.id
     limit ${mostListed}`.execute(tx);
  return rows;
}

async function readRelease({ tx, district, locale }: Reading, requestId: string) {
  const { rows } = await sql<{ words: string; photoIds: string[]; at: string; post: string }>`
    select e.words, e.photo_ids as "photoIds", e.released_at as at, ${inLanguage(locale, "p")} as post
      from requests.releases e
      join directory.staffed_posts p on p.district_id = e.district_id and p.id = e.post_id
     where e.district_id = ${district.id} and e.request_id = ${requestId}::uuid and e.withdrawn_at is null`.execute(
    tx,
  );
  return rows[0] ?? null;
}
