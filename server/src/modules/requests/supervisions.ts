import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { answerablePost, type OpenRequest, readOpen } from "./open-request.ts";
import { supervises } from "./policy.ts";
import { inLanguage } from "./request-line.ts";
import { visibleTo } from "./scope.ts";
import type { RequestTables } from "./tables.ts";

/**
 * Supervision (督办): a leader, or an officer of the street or the district, of a higher level than the request asks about
 * it, and its answerable post replies by a certain time. open → answered (reply) → closed (the orderer is content), or
 * open again (asks again, with a new time). The orderer may close it at any time. It moves no deadline of the request and
 * does not touch the request's version. When the request is answered or closed, what still stands is void.
 */
export const supervisionStates = ["open", "answered", "closed"] as const;
export type SupervisionState = (typeof supervisionStates)[number];

/** What is asked about: which supervision of which request. */
export const ofSupervision = { requestId: Uuid, supervisionId: Uuid };

/** By when a reply is wanted. */
export const ReplyWithin = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 60 }),
    unit: oneOf(["clock-hours", "working-hours", "working-days"]),
  },
  { additionalProperties: false },
);

export interface Supervision {
  id: string;
  orderer_post_id: string;
  orderer_account_id: string;
  state: SupervisionState;
  reply_due_at: string;
  rounds: number;
  late_since: string | null;
  late_step: number;
}

interface Opening {
  tx: Transaction<RequestTables>;
  district: District;
  actor: Actor;
  input: { requestId: string };
  refuse(code: "not-found"): Refusal;
}

/** The request about which somebody asks or is asked; within their sight, and locked. */
export async function openToSupervise(context: Opening): Promise<OpenRequest> {
  const { actor, input, refuse } = context;
  const condition = sql<boolean>`r.id = ${input.requestId}::uuid and ${visibleTo(actor)}`;
  const request = await readOpen(context, condition, { lock: true });
  if (!request) throw refuse("not-found");
  return request;
}

export async function supervisionOf({
  tx,
  district,
  input,
  refuse,
}: Omit<Opening, "actor"> & { input: { requestId: string; supervisionId: string } }): Promise<Supervision> {
  const found = await tx
    .selectFrom("requests.supervisions")
    .select([
      "id",
      "orderer_post_id",
      "orderer_account_id",
      "state",
      "reply_due_at",
      "rounds",
      "late_since",
      "late_step",
    ])
    .where("district_id", "=", district.id)
    .where("request_id", "=", input.requestId)
    .where("id", "=", input.supervisionId)
    .executeTakeFirst();
  if (!found) throw refuse("not-found");
  return { ...found, state: found.state as SupervisionState };
}

/** The post in which the actor may ask about this request: of a higher level, and its area holds it. */
export function supervisingPost(actor: Actor, request: OpenRequest): Post | undefined {
  const areas = [request.district_area_id, request.street_id, request.community_id, request.grid_id];
  return actor.posts.find(
    (post) => supervises(post) && post.level < request.level && areas[post.level - 1] === post.areaId,
  );
}

/** The post in which the actor ordered it, whoever holds it today. */
export function ordererPost(
  actor: Actor,
  { orderer_post_id }: Pick<Supervision, "orderer_post_id">,
): Post | undefined {
  return actor.posts.find(({ id }) => id === orderer_post_id);
}

const unanswered: readonly OpenRequest["state"][] = ["dispatched", "accepted", "awaiting-resident", "suspended"];

export function mayBeSupervised({ state }: Pick<OpenRequest, "state">): boolean {
  return unanswered.includes(state);
}

/** What stands about a request, the newest first, with what the actor may do about each. */
export async function readSupervisions(
  { tx, district, actor, locale }: Omit<Opening, "input" | "refuse"> & { locale: Locale },
  request: OpenRequest,
) {
  if (request.state === "closed") return [];
  const { rows } = await sql<Supervision & { ordered_at: string; orderer: string }>`
    select s.id, s.orderer_post_id, s.orderer_account_id, s.state, s.reply_due_at, s.rounds, s.late_since, s.late_step,
           s.ordered_at, ${inLanguage(locale, "w")} as orderer
      from requests.supervisions s
      join directory.staffed_posts w on w.district_id = s.district_id and w.id = s.orderer_post_id
     where s.district_id = ${district.id} and s.request_id = ${request.id}::uuid and s.state <> 'closed'
     order by s.ordered_at desc, s.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    orderer: row.orderer,
    orderedAt: row.ordered_at,
    state: row.state,
    replyDueAt: row.reply_due_at,
    late: row.late_since !== null,
    rounds: row.rounds,
    abilities: abilitiesOn(actor, request, row),
  }));
}

/** The answerable post, or the head of its unit in its place; but nobody replies to themselves. */
export function mayReply(actor: Actor, request: OpenRequest, asked: Supervision): boolean {
  return answerablePost(actor, request) !== undefined && asked.orderer_account_id !== actor.accountId;
}

function abilitiesOn(actor: Actor, request: OpenRequest, asked: Supervision): string[] {
  const mine = ordererPost(actor, asked) !== undefined;
  return [
    ...(asked.state === "open" && mayReply(actor, request, asked) ? ["reply-to-supervision"] : []),
    ...(mine && asked.state === "answered" ? ["ask-again"] : []),
    ...(mine ? ["close-supervision"] : []),
  ];
}
