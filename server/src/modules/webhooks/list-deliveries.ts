import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

interface DeliveryRow {
  id: string;
  at: string;
  kind: string;
  tries: number;
  next_try_at: string | null;
  last_tried_at: string | null;
  last_status: number | null;
  last_problem: string | null;
  delivered_at: string | null;
  body: string;
}

/** What was sent to one web hook, the latest first: when, how often it was tried, what was answered, and the very body. */
export const listDeliveries = operation({
  name: "list-deliveries",
  summary: "Lists what one web hook was told, with tries and answers, the latest first.",
  access: "read",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object({
    ...ofWebhook,
    after: Type.Optional(Type.String({ format: "uuid", description: "the last page's `next`" })),
  }),
  output: Type.Object({
    deliveries: Type.Array(
      Type.Object({
        messageId: Uuid,
        at: InstantText,
        kind: Type.String(),
        state: oneOf(["waiting", "delivered", "given-up"]),
        tries: Type.Integer(),
        nextTryAt: nullable(InstantText),
        lastTriedAt: nullable(InstantText),
        lastStatus: nullable(Type.Integer()),
        lastProblem: nullable(Type.String()),
        body: Type.String(),
      }),
    ),
    next: nullable(Uuid),
  }),
  refusals: {},
  async run({ tx, district, input, refuse }) {
    const known = await tx
      .selectFrom("webhooks.endpoints")
      .select("id")
      .where("district_id", "=", district.id)
      .where("id", "=", input.webhookId)
      .executeTakeFirst();
    if (!known) throw refuse("not-found");
    const { rows } = await sql<DeliveryRow>`
      select m.id, m.at, m.kind, d.tries, d.next_try_at, d.last_tried_at, d.last_status, d.last_problem, d.delivered_at,
             m.body
        from webhooks.deliveries d
        join webhooks.messages m on m.district_id = d.district_id and m.id = d.message_id
       where d.district_id = ${district.id} and d.endpoint_id = ${input.webhookId}::uuid
         and (${input.after ?? null}::uuid is null or d.message_id < ${input.after ?? null}::uuid)
       order by d.message_id desc
       limit ${pageLength + 1}`.execute(tx);
    const deliveries = rows.slice(0, pageLength).map((row) => ({
      messageId: row.id,
      at: row.at,
      kind: row.kind,
      state: stateOf(row),
      tries: row.tries,
      nextTryAt: row.next_try_at,
      lastTriedAt: row.last_tried_at,
      lastStatus: row.last_status,
      lastProblem: row.last_problem,
      body: row.body,
    }));
    return { deliveries, next: rows.length > pageLength ? deliveries.at(-1)!.messageId : null };
  },
});

function stateOf({ next_try_at, delivered_at }: DeliveryRow): "waiting" | "delivered" | "given-up" {
  if (next_try_at !== null) return "waiting";
  return delivered_at === null ? "given-up" : "delivered";
}
