import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Vault } from "../../platform/vault.ts";
import { writeChange } from "./change-request.ts";
import { joinedPhoneColumn } from "./joined-resident.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import type { RequestTables } from "./tables.ts";
import type { TimelineFacts } from "./timeline-kinds.ts";

/** The one way to a resident's contact: what is opened is kept with its reason, and whom it concerns can read it. */

interface Opener {
  tx: Transaction<RequestTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  vault: Vault;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
}

interface SealedContact {
  id: string;
  reporter_name: string;
  reporter_phone_encrypted: Buffer | null;
}

interface Opening {
  postId: string;
  reason: string;
  change?: { first_contacted_at?: string };
  facts?: TimelineFacts;
  /** Somebody who joined the request; left out: its reporter. */
  joined?: { id: string; name: string; phone_encrypted: Buffer | null };
}

export async function openRecorded(
  opener: Opener,
  request: SealedContact,
  { postId, reason, change = {}, facts = {}, joined }: Opening,
): Promise<{ name: string; phone: string | null }> {
  const { tx, district, actor, now, vault } = opener;
  if (actor.accountId === null) throw new Error("a contact is opened by somebody");
  await tx
    .insertInto("requests.contact_openings")
    .values({
      district_id: district.id,
      request_id: request.id,
      id: newId(now),
      at: now.toString(),
      account_id: actor.accountId,
      post_id: postId,
      reason,
      joined_id: joined?.id ?? null,
    })
    .execute();
  await writeChange(opener, request.id, { change, told: [{ kind: "contact-opened", postId, facts }] });
  if (joined) {
    const { name, phone_encrypted: phone } = joined;
    return { name, phone: phone && vault.open(phone, joinedPhoneColumn) };
  }
  const sealed = request.reporter_phone_encrypted;
  return { name: request.reporter_name, phone: sealed ? vault.open(sealed, reporterPhoneColumn) : null };
}

/** The reason that the reporter reads. */
const callbackReason = "回访";

/**
 * For whoever calls back about a solution, which the caller of this has made sure of. It is no first contact: the one who
 * answers for the request has not called.
 */
export async function openContactForCallback(
  context: Omit<Opener, "tx"> & { tx: unknown },
  requestId: string,
  postId: string,
) {
  const opener = { ...context, tx: context.tx as Opener["tx"] };
  const { rows } = await sql<SealedContact>`
    select r.id, r.reporter_name, r.reporter_phone_encrypted
      from requests.requests r
     where r.district_id = ${opener.district.id} and r.id = ${requestId}::uuid`.execute(opener.tx);
  const request = rows[0];
  if (!request) throw new Error(`no request ${requestId}`);
  return openRecorded(opener, request, {
    postId,
    reason: callbackReason,
    facts: { purpose: "callback" },
  });
}
