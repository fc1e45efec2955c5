import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { calendarFacts, calendarFrom, type WorkingCalendar } from "../calendar/index.ts";
import { type Category, categoryFacts } from "../categories/index.ts";
import { type Located, located, type Whereabouts } from "../directory/index.ts";
import { type RoutingFacts, routingFacts } from "../duties/index.ts";
import { type FiledBefore, filedUnder } from "./filed-before.ts";
import type { OwnPhone, ProvenReporter } from "./reporter.ts";
import type { RequestTables } from "./tables.ts";

/** All that filing has to know. */
export interface FilingFacts {
  /** What was filed under this id before. */
  before: FiledBefore | null;
  /** The phone of a reporter who is signed in. */
  ownPhone: OwnPhone | null;
  /** How many open requests the reporter's phone has. */
  openCount: number;
  place: Located | null;
  category: Category | null;
  /** Null where place or category is. */
  routing: RoutingFacts | null;
  calendar: WorkingCalendar;
  /** The running number, should it be filed. */
  sequence: number;
}

interface Asked {
  id: string;
  reporter: ProvenReporter;
  whereabouts: Whereabouts;
  categoryId: string;
}

type Read = Pick<FilingFacts, "openCount" | "place" | "category" | "routing" | "sequence">;

interface FactsRow extends Read, Omit<FiledBefore, "number"> {
  number: string | null;
  own_index: Buffer | null;
  own_encrypted: Buffer | null;
  calendar_facts: string;
}

/** One statement: a filing meets the rules after a single round trip. */
export async function filingFacts(
  { tx, district, locale }: { tx: Transaction<RequestTables>; district: District; locale: Locale },
  { id, reporter, whereabouts, categoryId }: Asked,
): Promise<FilingFacts> {
  const category = sql`${categoryId}::uuid`;
  const phone = "phone" in reporter ? sql`${reporter.phoneIndex}::bytea` : sql`own.phone_index`;
  const { rows } = await sql<FactsRow>`
    select own.phone_index as own_index, own.phone_encrypted as own_encrypted,
           (select count(*) from requests.requests r
             where r.district_id = ${district.id} and r.reporter_phone_index = ${phone} and r.state <> 'closed')
             as "openCount",
           case when place."microGridId" is not null then to_jsonb(place) end as place,
           ${categoryFacts(district.id, category)} as category,
           ${routingFacts(district.id, category, sql`place."microGridId"`)} as routing,
           ${calendarFacts(district.id)} as calendar_facts,
           nextval('requests.request_number') as sequence,
           before.*
      from (select 1) as one
      left join identity.account_phones own on own.district_id = ${district.id} and own.account_id = ${reporter.accountId}::uuid
      left join (${located(district.id, whereabouts)}) place on true
      left join (${filedUnder(district.id, id, locale)}) before on true`.execute(tx);
  const row = rows[0]!;
  return {
    before: isFiled(row) ? row : null,
    ownPhone: row.own_index && row.own_encrypted && { index: row.own_index, encrypted: row.own_encrypted },
    openCount: row.openCount,
    place: row.place,
    category: row.category,
    routing: row.routing,
    calendar: calendarFrom(row.calendar_facts),
    sequence: row.sequence,
  };
}

function isFiled(row: FactsRow): row is FactsRow & FiledBefore {
  return row.number !== null;
}
