import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { webhookKinds } from "./kinds.ts";
import { keepsWebhooks } from "./policy.ts";
import { Webhook } from "./schemas.ts";
import { operation } from "./tables.ts";

interface EndpointRow {
  id: string;
  address: string;
  note: string;
  kinds: string[];
  created_at: string;
  paused_at: string | null;
  disabled_at: string | null;
  failing_since: string | null;
  version: number;
  waiting: number;
  old_secret_until: string | null;
}

/** Every web hook with how it stands, and the kinds of facts there are. Secrets are never shown again. */
export const listWebhooks = operation({
  name: "list-webhooks",
  summary: "Lists the web hooks with how they stand, and the kinds of facts they can be told of.",
  access: "read",
  permission: keepsWebhooks,
  input: Type.Object({}),
  output: Type.Object({ webhooks: Type.Array(Webhook), kinds: Type.Array(Type.String()) }),
  refusals: {},
  async run({ tx, now, district }) {
    const { rows } = await sql<EndpointRow>`
      select e.id, e.address, e.note, e.kinds, e.created_at, e.paused_at, e.disabled_at, e.failing_since, e.version,
             (select count(*) from webhooks.deliveries d
               where d.district_id = e.district_id and d.endpoint_id = e.id and d.next_try_at is not null) as waiting,
             (select max(s.valid_until) from webhooks.secrets s
               where s.district_id = e.district_id and s.endpoint_id = e.id and s.valid_until > ${now.toString()}::timestamptz)
               as old_secret_until
        from webhooks.endpoints e
       where e.district_id = ${district.id} and e.removed_at is null
       order by e.created_at, e.id`.execute(tx);
    return { webhooks: rows.map(webhookOf), kinds: [...webhookKinds] };
  },
});

function webhookOf(row: EndpointRow): Static<typeof Webhook> {
  return {
    id: row.id,
    address: row.address,
    note: row.note,
    kinds: row.kinds,
    createdAt: row.created_at,
    state: row.disabled_at !== null ? "disabled" : row.paused_at !== null ? "paused" : "on",
    failingSince: row.failing_since,
    waiting: row.waiting,
    oldSecretUntil: row.old_secret_until,
    version: row.version,
  };
}
