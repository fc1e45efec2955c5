import { sql } from "kysely";
import type { Context } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { type AddressProblem, type Reach, resolveReachable } from "./reachable.ts";
import type { WebhookTables } from "./tables.ts";

export interface OpenEndpoint {
  id: string;
  address: string;
  note: string;
  kinds: string[];
  paused_at: string | null;
  disabled_at: string | null;
  version: number;
}

type Opening = Pick<Context<WebhookTables, { webhookId: string }, never>, "tx" | "district" | "input" | "refuse">;

/** The endpoint, locked for a change. @throws Refusal "not-found" also for one that was removed */
export async function openEndpoint({ tx, district, input, refuse }: Opening): Promise<OpenEndpoint> {
  const { rows } = await sql<OpenEndpoint>`
    select id, address, note, kinds, paused_at, disabled_at, version from webhooks.endpoints
     where district_id = ${district.id} and id = ${input.webhookId}::uuid and removed_at is null
       for update`.execute(tx);
  const endpoint = rows[0];
  if (!endpoint) throw refuse("not-found");
  return endpoint;
}

const refusalOf = {
  "not-https": "address-not-https",
  "not-resolved": "address-unknown",
  "inside-network": "address-inside",
} as const satisfies Record<AddressProblem, string>;

/** Refuses an address that is not https, leads nowhere or leads into the server's own network. */
export async function checkAddress(
  refuse: (code: (typeof refusalOf)[AddressProblem]) => Refusal,
  address: string,
  reach: Reach,
): Promise<void> {
  if (!URL.canParse(address)) throw refuse("address-unknown");
  const resolved = await resolveReachable(new URL(address), reach);
  if ("problem" in resolved) throw refuse(refusalOf[resolved.problem]);
}
