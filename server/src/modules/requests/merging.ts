import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Vault } from "../../platform/vault.ts";
import { readCalendar } from "../calendar/index.ts";
import { currentDeadlines, writeChange } from "./change-request.ts";
import { lateSinceAfter, type RequestDeadline, withWaitGivenBack } from "./deadlines.ts";
import { decide } from "./decisions.ts";
import { joinedPhoneColumn } from "./joined-resident.ts";
import { answerablePost, type OpenRequest, openColumns } from "./open-request.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import { supervisingPost } from "./supervisions.ts";
import type { RequestTables } from "./tables.ts";

/**
 * Merging: requests of one matter are handled as one. Only one level: what was merged into a request moves along when that
 * one is merged in its turn. Whoever followed a merged request follows the one that stays, as somebody who joined it, and
 * `merged_from_id` says where they came from, so that undoing takes back exactly them.
 */

type Writer = Parameters<typeof writeChange>[0] & { vault: Vault };

/** Several requests at once, locked in one order whoever asks, so that two who merge never wait for each other. */
export async function openTogether(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  condition: RawBuilder<boolean>,
): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select ${openColumns}
      from requests.requests r
      join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
     where r.district_id = ${district.id} and ${condition}
     order by r.id
       for update of r`.execute(tx);
  return rows;
}

/** The post in which the actor merges: that of the request that stays, or one that is above all of them. */
export function mergingPost(actor: Actor, stays: OpenRequest, others: readonly OpenRequest[]): Post | undefined {
  const above = supervisingPost(actor, stays);
  return (
    answerablePost(actor, stays) ??
    (above && others.every((other) => supervisingPost(actor, other)?.id === above.id) ? above : undefined)
  );
}

/** A request that is merged, or was merged into one that is merged now, stands with `stays` from now on. */
export async function followInto(context: Writer, stays: OpenRequest, others: readonly OpenRequest[]): Promise<void> {
  const { tx, district, now, vault } = context;
  const ids = others.map(({ id }) => id);
  const { rows } = await sql<Follower>`
    select r.id as from_id, r.reporter_account_id as account_id, r.reporter_name as name,
           r.reporter_phone_encrypted as phone_encrypted, r.reporter_phone_index as phone_index, r.link_hash, true as reported
      from requests.requests r
     where r.district_id = ${district.id} and r.id = any(${ids}::uuid[]) and r.reporter_phone_index is not null
    union all
    select coalesce(j.merged_from_id, j.request_id), j.account_id, j.name, j.phone_encrypted, j.phone_index, j.link_hash, false
      from requests.joined_residents j
     where j.district_id = ${district.id} and j.request_id = any(${ids}::uuid[]) and j.left_at is null`.execute(tx);
  const there = await tx
    .selectFrom("requests.joined_residents")
    .select("phone_index")
    .where("district_id", "=", district.id)
    .where("request_id", "=", stays.id)
    .where("left_at", "is", null)
    .execute();
  const known = new Set([stays.reporter_phone_index, ...there.map((row) => row.phone_index)].map(phoneKey));
  const coming = rows.filter(({ phone_index }) => {
    const key = phoneKey(phone_index);
    return !known.has(key) && known.add(key);
  });
  if (coming.length > 0) {
    await tx
      .insertInto("requests.joined_residents")
      .values(
        coming.map(({ from_id, reported, phone_encrypted, ...row }) => ({
          ...row,
          phone_encrypted: reported ? resealed(vault, phone_encrypted) : phone_encrypted,
          district_id: district.id,
          request_id: stays.id,
          id: newId(now),
          joined_at: now.toString(),
          merged_from_id: from_id,
        })),
      )
      .execute();
  }
  // They have moved on with the request they had come to.
  await forget(context, sql<boolean>`request_id = any(${ids}::uuid[]) and merged_from_id is not null`);
}

interface Follower {
  from_id: string;
  account_id: string | null;
  name: string;
  phone_encrypted: Buffer;
  phone_index: Buffer;
  link_hash: Buffer;
  reported: boolean;
}

const phoneKey = (index: Buffer | null) => index?.toString("hex") ?? "";

/** A phone is sealed for its column. */
function resealed(vault: Vault, sealed: Buffer): Buffer {
  return vault.seal(vault.open(sealed, reporterPhoneColumn), joinedPhoneColumn);
}

async function forget({ tx, district, now }: Writer, which: RawBuilder<boolean>): Promise<void> {
  await sql`
    update requests.joined_residents
       set left_at = ${now.toString()}::timestamptz, name = '', phone_encrypted = null, phone_index = null, account_id = null
     where district_id = ${district.id} and ${which} and left_at is null`.execute(tx);
}

/**
 * A merged request goes on where it stood, with its own post and its own reporter. The gross clock never stopped; the
 * time in between is given back to its deadlines.
 */
export async function takeOut(
  context: Writer,
  request: OpenRequest,
  stays: OpenRequest,
  { postId, words }: { postId: string | null; words: string },
): Promise<{ version: number; state: OpenRequest["state"] }> {
  const { tx, district, now } = context;
  const decision = decide(request, { action: "unmerge-request" }, now);
  const { before_merge, closed_at } = request;
  if (!decision.ok || before_merge === null || closed_at === null) throw new Error(`${request.id} is not merged`);
  const since = Temporal.Instant.from(before_merge.since ?? closed_at);
  const [calendar, current] = await Promise.all([readCalendar(tx, district), currentDeadlines(context, request.id)]);
  const givenBack = (deadline: RequestDeadline) => withWaitGivenBack(deadline, calendar, since, now, "unmerged");
  const due = givenBack(current.resolution);
  const contact = request.first_contacted_at === null ? givenBack(current.firstContact) : null;
  const dueAt = due.dueAt.toString();
  const back = before_merge.state;
  await writeChange(context, request.id, {
    change: {
      ...decision.change,
      due_at: dueAt,
      due_provisional: due.provisional,
      late_since: lateSinceAfter(request.late_since, due.dueAt, now),
      ...(contact && { first_contact_due_at: contact.dueAt.toString() }),
    },
    deadlines: contact ? [contact, due] : [due],
    told: [
      {
        kind: "unmerged",
        words,
        postId,
        facts: {
          number: stays.number,
          back,
          postId: request.answerable_post_id,
          ...(back === "dispatched" || back === "accepted" ? { dueAt, provisional: due.provisional } : {}),
        },
      },
    ],
  });
  await forget(context, sql<boolean>`request_id = ${stays.id}::uuid and merged_from_id = ${request.id}::uuid`);
  await writeChange(context, stays.id, {
    change: {},
    told: [{ kind: "taken-out", words, postId, facts: { number: request.number } }],
  });
  return { version: decision.change.version ?? request.version, state: back };
}
