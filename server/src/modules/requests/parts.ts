import { sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { inLanguage, PostSummary, RequestStateName, unitInLanguage } from "./request-line.ts";
import { type Closing, closings } from "./states.ts";
import type { RequestTables } from "./tables.ts";

/** The parts of a request, and what was merged into it, as staff see them on its page. */
export const Together = {
  merged: Type.Array(
    Type.Object({
      id: Uuid,
      number: Type.String(),
      words: Type.String(),
      place: Type.String(),
      filedAt: InstantText,
      mergedAt: InstantText,
      version: Type.Integer(),
      reachable: Type.Boolean({ description: "whether its reporter can be told" }),
    }),
  ),
  mergedInto: nullable(Type.Object({ id: Uuid, number: Type.String() })),
  parts: Type.Array(
    Type.Object({
      id: Uuid,
      number: Type.String(),
      words: Type.String(),
      category: Type.String(),
      holder: PostSummary,
      state: RequestStateName,
      closing: nullable(oneOf(closings)),
      dueAt: nullable(InstantText),
      late: Type.Boolean(),
    }),
  ),
  partOf: nullable(Type.Object({ id: Uuid, number: Type.String() })),
};
const Shape = Type.Object(Together);
type Part = Static<typeof Shape>["parts"][number];

interface Reading {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
}

interface Linked {
  id: string;
  merged_into_id: string | null;
  part_of_id: string | null;
  part_count: number;
}

export async function readTogether(context: Reading, request: Linked): Promise<Static<typeof Shape>> {
  const { id, merged_into_id, part_of_id, part_count } = request;
  const [merged, parts, into, whole] = await Promise.all([
    readMerged(context, id),
    part_count === 0 ? [] : readParts(context, id),
    merged_into_id === null ? null : numberOf(context, merged_into_id),
    part_of_id === null ? null : numberOf(context, part_of_id),
  ]);
  return {
    merged,
    mergedInto: merged_into_id !== null && into !== null ? { id: merged_into_id, number: into } : null,
    parts,
    partOf: part_of_id !== null && whole !== null ? { id: part_of_id, number: whole } : null,
  };
}

interface PartRow extends Omit<Part, "holder"> {
  holder_id: string;
  holder_name: string;
  unit_id: string;
  unit_name: string;
}

/** In the order in which they were split off. */
export async function readParts({ tx, district, locale }: Reading, wholeId: string): Promise<Part[]> {
  const { rows } = await sql<PartRow>`
    select p.id, p.number, p.description as words, ${inLanguage(locale, "c")} as category, p.state, p.closing,
           case when p.state in ('dispatched', 'accepted') then p.due_at end as "dueAt",
           p.late_since is not null and p.state <> 'closed' as late,
           h.id as holder_id, ${inLanguage(locale, "h")} as holder_name, h.unit_id, ${unitInLanguage(locale, "h")} as unit_name
      from requests.requests p
      join categories.category_names c on c.district_id = p.district_id and c.id = p.category_id
      join directory.staffed_posts h on h.district_id = p.district_id and h.id = p.answerable_post_id
     where p.district_id = ${district.id} and p.part_of_id = ${wholeId}::uuid
     order by p.number`.execute(tx);
  return rows.map(({ holder_id, holder_name, unit_id, unit_name, closing, ...row }) => ({
    ...row,
    closing: closing as Closing | null,
    holder: { id: holder_id, name: holder_name, unitId: unit_id, unitName: unit_name },
  }));
}

async function readMerged({ tx, district }: Reading, requestId: string) {
  const { rows } = await sql<Static<typeof Shape>["merged"][number]>`
    select m.id, m.number, left(m.description, 80) as words, m.address as place, m.filed_at as "filedAt",
           m.closed_at as "mergedAt", m.version, m.reporter_phone_index is not null as reachable
      from requests.requests m
     where m.district_id = ${district.id} and m.merged_into_id = ${requestId}::uuid
     order by m.filed_at, m.id`.execute(tx);
  return rows;
}

export async function numberOf({ tx, district }: Omit<Reading, "locale">, requestId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("requests.requests")
    .select("number")
    .where("district_id", "=", district.id)
    .where("id", "=", requestId)
    .executeTakeFirst();
  return row?.number ?? null;
}
