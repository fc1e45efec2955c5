import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../platform/operations/operation.ts";
import { categoryById } from "../categories/index.ts";
import { readOpen } from "./open-request.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import { visibleTo } from "./scope.ts";
import { answersInWords, readStory } from "./story.ts";
import type { RequestTables } from "./tables.ts";

type Reading = Pick<Context<RequestTables, unknown, never>, "tx" | "district" | "actor" | "locale" | "now" | "vault">;

interface Contact {
  name: string;
  phone: string | null;
}

/**
 * What a request's hand-over sheet says: its story, and the contact where the asker has opened it before, for a reason that
 * is on record. Nothing where the request lies outside of what they see.
 */
export async function readHandover(asking: Omit<Reading, "tx"> & { tx: unknown }, requestId: string) {
  const context: Reading = { ...asking, tx: asking.tx as Reading["tx"] };
  const condition: RawBuilder<boolean> = sql`r.id = ${requestId}::uuid and ${visibleTo(context.actor)}`;
  const request = await readOpen(context, condition, { lock: false });
  if (!request) return null;
  const [story, category, contact] = await Promise.all([
    readStory(context, request),
    categoryById(context.tx, context.district.id, request.category_id),
    openedContact(context, requestId),
  ]);
  return {
    ...story,
    answers: answersInWords(story.answers, category?.questions ?? [], context.locale),
    contact,
  };
}

export type Handover = NonNullable<Awaited<ReturnType<typeof readHandover>>>;

async function openedContact({ tx, district, actor, vault }: Reading, requestId: string): Promise<Contact | null> {
  const { rows } = await sql<{ reporter_name: string; reporter_phone_encrypted: Buffer | null }>`
    select r.reporter_name, r.reporter_phone_encrypted
      from requests.requests r
     where r.district_id = ${district.id} and r.id = ${requestId}::uuid
       and exists (select from requests.contact_openings o
                    where o.district_id = r.district_id and o.request_id = r.id
                      and o.account_id = ${actor.accountId}::uuid and o.joined_id is null)`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const sealed = row.reporter_phone_encrypted;
  return { name: row.reporter_name, phone: sealed && vault.open(sealed, reporterPhoneColumn) };
}
