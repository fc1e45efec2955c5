import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { writeChange } from "./change-request.ts";
import { countJoined, joinedKey, joinedPhoneColumn } from "./joined-resident.ts";
import { joinRefusalOf } from "./joining.ts";
import { parseRequestNumber } from "./numbers.ts";
import { linkPurpose, ownPhone, readOpen } from "./open-request.ts";
import { mayJoin } from "./policy.ts";
import { provenReporter, reporterOf, reporterRefusalsOfFiling } from "./reporter.ts";
import { requestLimits } from "./request-limits.ts";
import { operation } from "./tables.ts";

/**
 * A resident who met the same matter joins the request instead of filing another: they get its news by SMS, a link of their
 * own and a say on the solution. Whoever joins twice has joined once. Staff join for somebody who calls about it (代办).
 */
export const joinRequest = operation({
  name: "join-request",
  summary:
    "A resident who met the same matter joins a request: its news, a link of their own, a say on the solution.",
  access: "write",
  at: "{number}",
  permission: mayJoin,
  input: Type.Object({
    number: Type.String({ minLength: 1, maxLength: 40 }),
    id: Uuid,
    name: Type.String({ ...personal, maxLength: 50 }),
    phone: nullable(Type.String({ ...personal, pattern: "^1[3-9]\\d{9}$" })),
    code: nullable(Type.String({ ...personal, maxLength: 12 })),
  }),
  output: Type.Object({
    number: Type.String(),
    key: nullable(
      Type.String({ description: "the resident's own secret for this request; staff who join for them get none" }),
    ),
    joinedCount: Type.Integer({ description: "residents who have joined, this one among them" }),
  }),
  refusals: {
    ...reporterRefusalsOfFiling,
    "request-closed": 409,
    "is-part": 409,
    "joining-own": 409,
    "join-id-taken": 409,
    "too-many-joined": 422,
  },
  async run(context) {
    const { actor, input, tx, district, now, vault, refuse, alreadyDone } = context;
    const proven = await provenReporter(context, "join-request");
    const account = actor.accountId === null ? undefined : await ownPhone(tx, district, actor.accountId);
    const own = account ? { index: account.phone_index, encrypted: account.phone_encrypted } : null;
    const { accountId, phone, phoneIndex } = reporterOf(vault, proven, own);
    if (phone === null || phoneIndex === null) throw refuse("phone-missing");
    const number = parseRequestNumber(input.number);
    // The row is locked: of two submissions of one phone the second finds the first. What was merged is joined where it
    // goes on.
    const condition = sql<boolean>`r.id = (
      select coalesce(m.merged_into_id, m.id) from requests.requests m
       where m.district_id = ${district.id} and m.number = ${number})`;
    const request = number === null ? undefined : await readOpen(context, condition, { lock: true });
    if (!request) throw refuse("not-found");
    const key = (joinedId: string) => joinedKey(vault, request.id, joinedId);
    const answer = async (joinedId: string) => ({
      number: request.number,
      key: actor.kind === "staff" ? null : key(joinedId),
      joinedCount: await countJoined(context, request.id),
    });
    const before = await joinedBefore(context, { requestId: request.id, phoneIndex });
    const again = before.mine ?? (before.sameId?.left ? input.id : null);
    if (again !== null) {
      alreadyDone();
      return answer(again);
    }
    if (before.sameId) throw refuse("join-id-taken");
    if (request.reporter_phone_index?.equals(phoneIndex)) throw refuse("joining-own");
    const refused = joinRefusalOf(request, "join-request", now);
    if (refused?.code === "request-closed" || refused?.code === "is-part") throw refuse(refused.code);
    const limit = requestLimits.joinedPerPhone;
    if (before.openCount >= limit) throw refuse("too-many-joined", { limit });
    await tx
      .insertInto("requests.joined_residents")
      .values({
        district_id: district.id,
        request_id: request.id,
        id: input.id,
        joined_at: now.toString(),
        account_id: accountId,
        name: input.name.trim(),
        phone_encrypted: vault.seal(phone, joinedPhoneColumn),
        phone_index: phoneIndex,
        link_hash: vault.index(key(input.id), linkPurpose),
      })
      .execute();
    await writeChange(context, request.id, {
      change: {},
      told: [{ kind: "joined", postId: actor.kind === "staff" ? (actor.posts[0]?.id ?? null) : null }],
    });
    return answer(input.id);
  },
});

interface Before {
  /** Under which id this phone has joined the request. */
  mine: string | null;
  /** What was joined under the id that is sent now. */
  sameId: { left: boolean } | null;
  /** How many open requests this phone follows. */
  openCount: number;
}

async function joinedBefore(
  {
    tx,
    district,
    input,
  }: { tx: Parameters<RawBuilder<Before>["execute"]>[0]; district: { id: number }; input: { id: string } },
  { requestId, phoneIndex }: { requestId: string; phoneIndex: Buffer },
): Promise<Before> {
  const { rows } = await sql<Before>`
    select (select id from requests.joined_residents
             where district_id = ${district.id} and request_id = ${requestId}::uuid
               and phone_index = ${phoneIndex} and left_at is null) as mine,
           (select jsonb_build_object('left', left_at is not null) from requests.joined_residents
             where district_id = ${district.id} and request_id = ${requestId}::uuid and id = ${input.id}::uuid) as "sameId",
           (select count(*)::integer from requests.joined_residents j
              join requests.requests r on r.district_id = j.district_id and r.id = j.request_id
             where j.district_id = ${district.id} and j.phone_index = ${phoneIndex} and j.left_at is null
               and r.state <> 'closed') as "openCount"`.execute(tx);
  return rows[0]!;
}
