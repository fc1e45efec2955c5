import type pg from "pg";
import { inDistrict, type Transaction } from "../database/transaction.ts";
import { newId } from "../ids.ts";
import type { Locale } from "../locale.ts";
import { commonRefusals, KeptRefusal, Refusal, type RefusalStatus } from "../refusals.ts";
import type { Vault } from "../vault.ts";
import type { Actor } from "./actor.ts";
import {
  type Context,
  type District,
  type Door,
  dayOf,
  type JobRequest,
  type Operation,
  type TypedOperation,
} from "./operation.ts";
import { withoutPersonal } from "./without-personal.ts";

/** What every operation stands on. */
export interface Ground {
  pool: pg.Pool;
  vault: Vault;
  /** Names of the jobs that want to hear of an event. */
  listeners(event: string): readonly string[];
  /** Whether open pages want to hear of an event; without it none does. */
  live?(event: string): boolean;
}

export interface Call<Input> {
  district: District;
  /** The actor, or how to find them inside the transaction (the session's look-up shares the first round trip). */
  actor: Actor | ((tx: Transaction) => Promise<Actor>);
  input: Input;
  now: Temporal.Instant;
  locale?: Locale;
  file?: Uint8Array;
  source?: Buffer;
  door?: Door;
}

interface Happened {
  id: string;
  at: string;
  name: string;
  subject_id: string;
  payload: Record<string, unknown>;
  live: boolean;
}

/**
 * Runs one operation in one transaction: find the actor, check who may, run, then audit, events and jobs together with
 * the commit. The only way a write happens, from whichever door: HTTP, job, import, demo, command line.
 *
 * @throws Refusal for every expected no; anything else is a bug
 */
export async function perform<Input, Output>(
  ground: Ground,
  operation: TypedOperation<Input, Output>,
  call: Call<Input>,
): Promise<Output> {
  const scope = { districtId: call.district.id, today: dayOf(call.district, call.now) };
  const outcome = await inDistrict<Outcome<Output>>(ground.pool, scope, async ({ tx }) => {
    const actor = typeof call.actor === "function" ? await call.actor(tx) : call.actor;
    if (!operation.permission(actor)) {
      throw actor.kind === "anyone" ? common("sign-in-needed") : common("right-missing");
    }
    const happened: Happened[] = [];
    const jobs: JobRequest[] = [];
    let already = false;
    let postId = actor.posts[0]?.id ?? null;
    const at = call.now.toString();
    const context: Context<unknown, unknown, string> = {
      actor,
      input: call.input,
      file: call.file ?? noBytes,
      tx: tx as Transaction<unknown>,
      now: call.now,
      district: call.district,
      locale: call.locale ?? "zh-CN",
      vault: ground.vault,
      source: call.source ?? noSource,
      door: call.door ?? noDoor,
      refuse: (code, facts) => new Refusal(code, statusOf(operation, code), facts),
      refuseAndKeep: (code, facts) => new KeptRefusal(code, statusOf(operation, code), facts),
      emit(event, subjectId, payload = {}) {
        const id = newId(call.now);
        const live = ground.live?.(event) ?? false;
        happened.push({ id, at, name: event, subject_id: subjectId, payload, live });
        for (const task of ground.listeners(event)) jobs.push({ task, payload: { eventId: id, subjectId } });
      },
      enqueue: (job) => jobs.push(job),
      actAs(chosen) {
        postId = chosen;
      },
      alreadyDone() {
        already = true;
      },
    };
    const value = await outcomeOf<Output>(operation, context as unknown as Context<never, unknown, string>);
    if (operation.withoutSession && (happened.length > 0 || jobs.length > 0)) {
      throw new Error(`${operation.name} has no session and told something: whatever it tells carries a time`);
    }
    if (operation.access === "read" || already || operation.withoutSession) {
      if (happened.length > 0) throw new Error(`${operation.name} promised to change nothing`);
      return { value };
    }
    const first = happened[0];
    if (!first) throw new Error(`${operation.name} wrote and told nothing: a write emits an event`);
    const entry = {
      id: newId(call.now),
      at,
      operation: operation.name,
      actor_kind: actor.kind,
      account_id: actor.accountId,
      post_id: postId,
      subject_id: first.subject_id,
      input: withoutPersonal(operation.input, call.input),
      refusal: "refused" in value ? value.refused.code : null,
    };
    const values = [entry, happened, jobs.map(jobRow)].map((part) => JSON.stringify(part));
    return { value, last: { text: "select platform.record($1::jsonb, $2::jsonb, $3::jsonb)", values } };
  });
  if ("refused" in outcome) throw outcome.refused;
  return outcome.answer;
}

type Outcome<Output> = { answer: Output } | { refused: KeptRefusal };

/** A kept refusal is an outcome, so that its transaction commits; every other throw rolls back. */
async function outcomeOf<Output>(
  operation: Operation,
  context: Context<never, unknown, string>,
): Promise<Outcome<Output>> {
  try {
    return { answer: (await operation.run(context)) as Output };
  } catch (error) {
    if (error instanceof KeptRefusal) return { refused: error };
    throw error;
  }
}

function statusOf(operation: Operation, code: string): RefusalStatus {
  const status = operation.refusals[code] ?? commonRefusals[code as keyof typeof commonRefusals];
  if (status === undefined) throw new Error(`${operation.name} does not declare the refusal ${code}`);
  return status;
}

function common(code: keyof typeof commonRefusals): Refusal {
  return new Refusal(code, commonRefusals[code]);
}

function jobRow(job: JobRequest) {
  return { task: job.task, payload: job.payload, run_at: job.runAt ?? null, key: job.key ?? null };
}

const noBytes = new Uint8Array();
const noSource = Buffer.alloc(16);

/** For calls that come through no door. */
const noDoor: Door = {
  device: "",
  deviceCookie: undefined,
  setSession() {},
  setDevice() {},
  clearSession() {},
};
