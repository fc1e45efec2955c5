import type { FastifyRequest } from "fastify";
import type { Clock } from "../../platform/clock.ts";
import type { Districts } from "../../platform/database/districts.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import { localeOfRequest } from "../../platform/http/shell.ts";
import { sourceOf } from "../../platform/http/source.ts";
import type { Locale } from "../../platform/locale.ts";
import { type Actor, anyone } from "../../platform/operations/actor.ts";
import type { District, TypedOperation } from "../../platform/operations/operation.ts";
import { type Ground, perform } from "../../platform/operations/perform.ts";
import { Refusal } from "../../platform/refusals.ts";
import type { Form } from "./filing.ts";
import { identifyClient } from "./identify-client.ts";

export interface CallerGround extends Ground {
  clock: Clock;
  districts: Districts;
}

/** One call at this door: whose district, in which language, with which key. No session counts here. */
export interface Caller {
  district: District;
  locale: Locale;
  hasKey: boolean;
  /** @throws Refusal api-key-wrong before anything else, when a key was given and is not good */
  ask<Input, Output>(operation: TypedOperation<Input, Output>, input: Input): Promise<Output>;
}

export function callerOf(ground: CallerGround, request: FastifyRequest, values: Form): Caller {
  const district = districtOf(ground, request, values.get("jurisdiction_id")?.[0]);
  const key = values.get("api_key")?.[0];
  const locale = localeOfRequest(request);
  const now = ground.clock.now();
  const source = sourceOf(ground.vault, request.ip);
  const actor: Actor | ((tx: Transaction) => Promise<Actor>) = key
    ? (tx) => identifyClient(tx, { district, vault: ground.vault, key })
    : anyone;
  return {
    district,
    locale,
    hasKey: Boolean(key),
    ask: (operation, input) => perform(ground, operation, { district, actor, input, now, locale, source }),
  };
}

/** jurisdiction_id is a district's division code; without it the host decides. */
function districtOf(
  { districts }: CallerGround,
  request: FastifyRequest,
  jurisdiction: string | undefined,
): District {
  if (!jurisdiction) return districts.byHost(request.hostname);
  const district = /^\d{1,9}$/.test(jurisdiction) ? districts.byId(Number(jurisdiction)) : undefined;
  if (!district) throw new Refusal("jurisdiction-unknown", 404);
  return district;
}
