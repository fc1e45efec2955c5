import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Reporter } from "./reporter.ts";
import { inLanguage, unitInLanguage } from "./request-line.ts";
import type { RequestTables } from "./tables.ts";

/** What was filed under an id before: a phone that lost the answer sends the same again. */
export interface FiledBefore {
  number: string;
  reporter_phone_index: Buffer | null;
  client_id: string | null;
  filed_by_account_id: string | null;
  category_name: string;
  unit: string;
  post: string;
  due_at: string;
  first_contact_due_at: string;
  due_provisional: boolean;
}

interface Reading {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
}

export async function filedBefore({ tx, district, locale }: Reading, id: string): Promise<FiledBefore | undefined> {
  const { rows } = await filedUnder(district.id, id, locale).execute(tx);
  return rows[0];
}

/** The same for a bigger statement to read on the way: one row, or none. */
export function filedUnder(districtId: number, id: string, locale: Locale): RawBuilder<FiledBefore> {
  return sql<FiledBefore>`
    select r.number, r.reporter_phone_index, r.client_id, r.filed_by_account_id,
           ${inLanguage(locale, "c")} as category_name, ${unitInLanguage(locale, "h")} as unit,
           ${inLanguage(locale, "h")} as post, r.due_at, r.first_contact_due_at, r.due_provisional
      from requests.requests r
      join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
      join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
     where r.district_id = ${districtId} and r.id = ${id}::uuid`;
}

/** The same submission again, through the same door, and not a stranger's under the same id. */
export function isSameFiling(before: FiledBefore, actor: Actor, reporter: Reporter): boolean {
  const [one, other] = [before.reporter_phone_index, reporter.phoneIndex];
  const sameReporter = one === null || other === null ? one === other : one.equals(other);
  return sameReporter && before.client_id === actor.clientId && before.filed_by_account_id === filedBy(actor);
}

/** The member of staff who types it for a resident (代办). */
export function filedBy(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.accountId : null;
}
