import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { NoticeGroup } from "../../platform/notices.ts";
import type { District } from "../../platform/operations/operation.ts";
import { calendarFacts } from "../calendar/index.ts";
import type { Channel } from "./channels.ts";
import type { NotificationsTables } from "./tables.ts";

/** Whoever holds the post now, an account, or whoever has the phone. */
export type Addressee = { postId: string } | { accountId: string } | { phone: string; phoneIndex: Buffer };

/** Somebody a notice reaches. Without an account there is a phone only. */
export interface Recipient {
  account_id: string | null;
  staff: boolean;
  /** Sealed for the column of the table it comes from. */
  phone_encrypted: Buffer | null;
  channels: Partial<Record<NoticeGroup, Channel[]>> | null;
  quiet_from: string | null;
  quiet_until: string | null;
  digest: boolean | null;
  locale: Locale | null;
  /** Channels with an address that is confirmed. */
  reached_by: Channel[];
}

interface Reading {
  tx: Transaction<NotificationsTables>;
  district: District;
}

/** Everybody the notice reaches with what they chose, and the calendar for digests, in one statement. */
export async function readRecipients({ tx, district }: Reading, to: Addressee) {
  const { rows } = await sql<Recipient & { calendar: string }>`
    select who.account_id, who.staff, who.phone_encrypted, c.channels, c.quiet_from, c.quiet_until, c.digest, c.locale,
           array(select distinct a.channel from notifications.addresses a
                  where a.district_id = ${district.id} and a.account_id = who.account_id
                    and a.confirmed_at is not null) as reached_by,
           ${calendarFacts(district.id)} as calendar
      from (${accountsOf(district, to)}) who
      left join notifications.choices c on c.district_id = ${district.id} and c.account_id = who.account_id`.execute(
    tx,
  );
  return rows;
}

function accountsOf(district: District, to: Addressee) {
  if ("phone" in to) {
    return sql`
      select p.account_id, false as staff, p.phone_encrypted from identity.account_phones p
       where p.district_id = ${district.id} and p.phone_index = ${to.phoneIndex}
       union all
      select null, false, null
       where not exists (select from identity.account_phones p
                          where p.district_id = ${district.id} and p.phone_index = ${to.phoneIndex})`;
  }
  if ("postId" in to) {
    return sql`
      select distinct on (s.account_id) s.account_id, true as staff, e.phone_encrypted
        from directory.held_posts h
        join identity.staff_accounts s on s.district_id = h.district_id and s.person_id = h.person_id
        left join directory.reachable_people e on e.district_id = h.district_id and e.id = h.person_id
       where h.district_id = ${district.id} and h.id = ${to.postId}::uuid`;
  }
  return sql`
    select s.account_id, true as staff, e.phone_encrypted from identity.staff_accounts s
      left join directory.reachable_people e on e.district_id = s.district_id and e.id = s.person_id
     where s.district_id = ${district.id} and s.account_id = ${to.accountId}::uuid
     union all
    select p.account_id, false, p.phone_encrypted from identity.account_phones p
     where p.district_id = ${district.id} and p.account_id = ${to.accountId}::uuid`;
}
