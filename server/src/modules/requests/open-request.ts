import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import type { Vault } from "../../platform/vault.ts";
import type { RequestFacts } from "./moves.ts";
import { postFor } from "./policy.ts";
import { readableBy } from "./scope.ts";
import type { RequestTables } from "./tables.ts";

/** A request opened for a change: its row is locked until the transaction ends. */
export interface OpenRequest extends RequestFacts {
  id: string;
  number: string;
  category_id: string;
  micro_grid_id: string;
  district_area_id: string;
  street_id: string;
  community_id: string;
  grid_id: string;
  address: string;
  filed_at: string;
  first_contact_due_at: string;
  due_provisional: boolean;
  reporter_account_id: string | null;
  reporter_phone_index: Buffer | null;
  link_hash: Buffer;
}

const partCounts = sql`
  (select count(*)::integer from requests.requests p
    where p.district_id = r.district_id and p.part_of_id = r.id) as part_count,
  (select count(*)::integer from requests.requests p
    where p.district_id = r.district_id and p.part_of_id = r.id and p.state <> 'closed') as open_part_count`;

export const openColumns = sql`
  r.id, r.number, r.state, r.answerable_post_id, r.answerable_unit_id, r.level, h.backstop as answerable_is_backstop,
  r.offered_post_id, r.offered_unit_id, r.offer_cause, r.due_at, r.late_since, r.first_contacted_at, r.accepted_at,
  r.waiting_since, r.approval_kind, r.approval_post_id, r.approval_unit_id, r.approval_asked_by, r.approval_reason,
  r.approval_until, r.approval_amount, r.extended_at, r.suspended_since, r.review_at, r.suspension_reason, r.clock_since,
  r.net_seconds, r.resolved_at, r.answer_until, r.closed_at, r.closing, r.closed_level, r.solved, r.satisfaction,
  r.reopened_count, r.version, r.category_id, r.micro_grid_id, r.district_area_id, r.street_id, r.community_id,
  r.grid_id, r.address, r.filed_at, r.first_contact_due_at,
  r.due_provisional, r.reporter_account_id, r.reporter_phone_index, r.link_hash, r.merged_into_id,
  r.before_merge, r.part_of_id, ${partCounts}`;

interface OpenContext {
  tx: Transaction<RequestTables>;
  district: District;
  actor: Actor;
}

/** The one request that the condition on `requests.requests as r` leaves, or nothing. */
export async function readOpen(
  { tx, district }: Omit<OpenContext, "actor">,
  condition: RawBuilder<boolean>,
  { lock }: { lock: boolean },
): Promise<OpenRequest | undefined> {
  const { rows } = await sql<OpenRequest>`
    select ${openColumns}
      from requests.requests r
      join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
     where r.district_id = ${district.id} and ${condition}
     ${lock ? sql`for update of r` : sql``}`.execute(tx);
  return rows[0];
}

/** Many at once for a job, locked; what somebody is just changing is left for the next run. */
export async function readManyOpen(
  { tx, district }: Omit<OpenContext, "actor">,
  condition: RawBuilder<boolean>,
  most: number,
): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select ${openColumns}
      from requests.requests r
      join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
     where r.district_id = ${district.id} and ${condition}
     limit ${most}
       for update of r skip locked`.execute(tx);
  return rows;
}

interface StaffContext extends OpenContext {
  input: { requestId: string; version: number };
  refuse(code: "not-found" | "changed-meanwhile", facts?: Record<string, number>): Refusal;
}

/** The request as staff open it to change it: within their sight, and as they last saw it. */
export async function openForStaff(context: StaffContext): Promise<OpenRequest> {
  const { actor, input, refuse } = context;
  const request = await readOpen(context, sql<boolean>`r.id = ${input.requestId}::uuid and ${readableBy(actor)}`, {
    lock: true,
  });
  if (!request) throw refuse("not-found");
  if (request.version !== input.version) throw refuse("changed-meanwhile", { version: request.version });
  return request;
}

/** The post in which the actor holds this request, acting for its answerable post. */
export function answerablePost(actor: Actor, request: OpenRequest): Post | undefined {
  return postFor(actor, { id: request.answerable_post_id, unitId: request.answerable_unit_id });
}

/** The post in which the actor is asked to take this request over. */
export function offeredPost(actor: Actor, request: OpenRequest): Post | undefined {
  if (request.offered_post_id === null || request.offered_unit_id === null) return undefined;
  return postFor(actor, { id: request.offered_post_id, unitId: request.offered_unit_id });
}

/** The post in which the actor is asked to approve what waits for approval. */
export function approvingPost(actor: Actor, request: OpenRequest): Post | undefined {
  if (request.approval_post_id === null || request.approval_unit_id === null) return undefined;
  return postFor(actor, { id: request.approval_post_id, unitId: request.approval_unit_id });
}

interface ReporterContext extends OpenContext {
  vault: Vault;
  input: { key?: string };
  refuse(code: "not-found" | "not-reporter"): Refusal;
}

/** Whether who asks is who reported it. */
export async function isReporter(
  { tx, district, actor, vault, input }: Omit<ReporterContext, "refuse">,
  request: Pick<OpenRequest, "link_hash" | "reporter_phone_index">,
): Promise<boolean> {
  if (input.key !== undefined && vault.index(input.key, linkPurpose).equals(request.link_hash)) return true;
  if (actor.kind !== "resident" || actor.accountId === null || request.reporter_phone_index === null) return false;
  const own = await ownPhone(tx, district, actor.accountId);
  return own?.phone_index.equals(request.reporter_phone_index) ?? false;
}

/** The verified phone of a signed-in resident. */
export async function ownPhone(tx: Transaction<RequestTables>, district: District, accountId: string) {
  const own = await tx
    .selectFrom("identity.account_phones")
    .select(["phone_index", "phone_encrypted", "display_name"])
    .where("district_id", "=", district.id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (!own?.phone_index || !own.phone_encrypted) return undefined;
  return { phone_index: own.phone_index, phone_encrypted: own.phone_encrypted, display_name: own.display_name ?? "" };
}

/** The reporter's secret of a request. It hangs on the request's id, which only the reporter's device knows before. */
export function linkKey(vault: Vault, requestId: string): string {
  return vault.index(requestId, "request-key").toString("base64url");
}

export const linkPurpose = "request-link";
