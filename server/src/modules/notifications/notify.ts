import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { NoticeCatalogue, NoticeFacts, NoticeKind } from "../../platform/notices.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { accountPhoneColumn } from "../../platform/phone.ts";
import { stableId } from "../../platform/stable-id.ts";
import { calendarFrom, isWorkingDay } from "../calendar/index.ts";
import { personPhoneColumn } from "../directory/index.ts";
import type { Channel } from "./channels.ts";
import { sendNow } from "./queue-message.ts";
import { type Addressee, type Recipient, readRecipients } from "./recipients.ts";
import { defaultChoices, type Plan, planned } from "./rules.ts";
import { type NotificationsTables, recipientColumn } from "./tables.ts";

export interface Notice {
  /** Of what it tells, such as the event's: the same kind about it reaches the same addressee once. */
  id: string;
  /** One that a module has registered with `linli.notices.add`. */
  kind: string;
  to: Addressee;
  /** What it is about, such as a request. */
  subjectId: string;
  facts: NoticeFacts;
}

type Telling = Pick<Context<unknown, unknown, never>, "now" | "district" | "vault" | "emit" | "enqueue"> & {
  tx: unknown;
};

/** News that could not be sent for two days is in the inbox anyway. */
const usefulHours = 48;

/**
 * Tells somebody, in the caller's transaction: a line in the inbox of each account, and a message on each channel they
 * chose. Both commit with what they tell of, or not at all. Two round trips: call it from a job, not where residents wait.
 *
 * @returns whether it is news: false when the very same was told before
 */
export type Notify = (context: Telling, notice: Notice) => Promise<boolean>;

/** The door, bound to the kinds that modules registered and the channels that are set up. */
export function notifyWith(catalogue: NoticeCatalogue, available: () => readonly Channel[]): Notify {
  return async (telling, notice) => {
    const context = telling as Telling & { tx: Transaction<NotificationsTables> };
    const kind = catalogue.of(notice.kind);
    const recipients = await readRecipients(context, notice.to);
    const id = stableId("notice", `${notice.id} ${notice.kind} ${keyOf(notice.to)}`);
    const told = await write(
      context,
      { ...notice, id },
      messagesOf(context, kind, notice, recipients, available()),
      recipients,
    );
    if (!told.notice) return false;
    context.emit("notice.told", id, { kind: notice.kind });
    for (const channel of new Set(told.atOnce)) context.enqueue(sendNow(channel));
    return true;
  };
}

function keyOf(to: Addressee): string {
  if ("postId" in to) return `post ${to.postId}`;
  return "accountId" in to ? `account ${to.accountId}` : `phone ${to.phoneIndex.toString("hex")}`;
}

interface MessageRow {
  id: string;
  channel: Channel;
  account_id: string | null;
  recipient_encrypted: string | null;
  locale: string;
  fold_id: string | null;
  send_after: string;
  send_until: string;
}

function messagesOf(
  { now, district, vault }: Telling,
  kind: NoticeKind,
  { to, facts }: Notice,
  recipients: readonly (Recipient & { calendar: string })[],
  available: readonly Channel[],
): MessageRow[] {
  return recipients.flatMap((recipient) => {
    const phone = phoneOf(vault, recipient, to);
    const reachable = available.filter((channel) =>
      channel === "sms" ? phone !== null : recipient.reached_by.includes(channel),
    );
    const plans = planned({
      kind,
      foldKey: kind.fold(facts),
      choices: choicesOf(recipient),
      reachable,
      onDuty: "postId" in to,
      now,
      timeZone: district.timeZone,
      isWorkingDay: (date) => isWorkingDay(calendarFrom(recipient.calendar), date),
    });
    const who = recipient.account_id ?? keyOf(to);
    return plans.map((plan) => ({
      id: newId(now),
      channel: plan.channel,
      account_id: recipient.account_id,
      recipient_encrypted:
        plan.channel === "sms" ? `\\x${vault.seal(phone!, recipientColumn).toString("hex")}` : null,
      locale: recipient.locale ?? "zh-CN",
      fold_id: foldId(plan, who),
      send_after: plan.sendAfter.toString(),
      send_until: plan.sendAfter.add({ hours: usefulHours }).toString(),
    }));
  });
}

function phoneOf(vault: Telling["vault"], { staff, phone_encrypted }: Recipient, to: Addressee): string | null {
  if ("phone" in to) return to.phone;
  return phone_encrypted === null
    ? null
    : vault.open(phone_encrypted, staff ? personPhoneColumn : accountPhoneColumn);
}

function foldId({ foldKey }: Plan, who: string): string | null {
  return foldKey === null ? null : stableId("fold", `${who} ${foldKey}`);
}

export function choicesOf(row: Pick<Recipient, "channels" | "quiet_from" | "quiet_until" | "digest">) {
  const usual = defaultChoices();
  return {
    channels: row.channels ?? usual.channels,
    quietFrom: row.quiet_from ?? usual.quietFrom,
    quietUntil: row.quiet_until ?? usual.quietUntil,
    digest: row.digest ?? usual.digest,
  };
}

/** Notice, inbox and messages in one statement; a message of the same key that has not left yet takes it along. */
async function write(
  { tx, now, district }: Telling & { tx: Transaction<NotificationsTables> },
  { id, kind, to, subjectId, facts }: Notice,
  messages: readonly MessageRow[],
  recipients: readonly Recipient[],
): Promise<{ notice: boolean; atOnce: Channel[] }> {
  const at = now.toString();
  const accounts = recipients.flatMap(({ account_id }) => account_id ?? []);
  const { rows } = await sql<{ notice: boolean; at_once: Channel[] }>`
    with told as (
      insert into notifications.notices
             (district_id, id, created_at, kind, post_id, account_id, phone_index, subject_id, facts)
      values (${district.id}, ${id}::uuid, ${at}::timestamptz, ${kind}, ${"postId" in to ? to.postId : null}::uuid,
              ${"accountId" in to ? to.accountId : null}::uuid, ${"phoneIndex" in to ? to.phoneIndex : null}::bytea,
              ${subjectId}::uuid, ${JSON.stringify(facts)}::jsonb)
      on conflict do nothing
      returning id
    ), lines as (
      insert into notifications.inbox (district_id, account_id, notice_id, at, kind, subject_id, facts)
      select ${district.id}, a.account_id, told.id, ${at}::timestamptz, ${kind}, ${subjectId}::uuid,
             ${JSON.stringify(facts)}::jsonb
        from told, unnest(${accounts}::uuid[]) as a(account_id)
      on conflict do nothing
    ), sent as (
      insert into notifications.messages as m
             (district_id, id, created_at, channel, account_id, recipient_encrypted, items, locale, purpose, subject_id,
              fold_id, send_after, send_until)
      select ${district.id}, n.id, ${at}::timestamptz, n.channel, n.account_id, n.recipient_encrypted,
             ${JSON.stringify([{ kind, facts }])}::jsonb, n.locale, ${kind}, ${subjectId}::uuid, n.fold_id, n.send_after,
             n.send_until
        from told, jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
             as n(id uuid, channel text, account_id uuid, recipient_encrypted bytea, locale text, fold_id uuid,
                  send_after timestamptz, send_until timestamptz)
      on conflict (district_id, channel, fold_id)
         where fold_id is not null and attempts = 0 and sent_at is null and given_up_at is null
        do update set items = case when jsonb_array_length(m.items) < 100 then m.items || excluded.items else m.items end,
                      purpose = excluded.purpose, subject_id = excluded.subject_id
      returning channel, send_after
    )
    select exists (select from told) as notice,
           array(select channel from sent where send_after <= ${at}::timestamptz) as at_once`.execute(tx);
  return { notice: rows[0]!.notice, atOnce: rows[0]!.at_once };
}
