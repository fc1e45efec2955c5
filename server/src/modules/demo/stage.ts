import type { Application } from "../../platform/application.ts";
import { type Actor, anyone, system } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { type Ground, perform } from "../../platform/operations/perform.ts";

interface Call {
  input: unknown;
  now: Temporal.Instant;
  actor?: Actor;
  file?: Uint8Array;
}

/**
 * Where the demo is played: the same operations that serve people, each with its own moment. Nobody listens here: a
 * reporter of last month is not told today that their request was received.
 */
export class Stage {
  readonly district: District;
  readonly #application: Application;
  readonly #ground: Ground;

  constructor(application: Application, ground: Ground, district: District) {
    this.district = district;
    this.#application = application;
    this.#ground = { pool: ground.pool, vault: ground.vault, listeners: () => [] };
  }

  /** @throws Refusal as the operation declares */
  async ask<Answer>(name: string, { input, now, actor = anyone, file }: Call): Promise<Answer> {
    const operation = this.#application.operations.get(name);
    if (!operation) throw new Error(`no operation is called ${name}`);
    const call = { district: this.district, actor, input, now, ...(file ? { file } : {}) };
    return (await perform(this.#ground, operation, call)) as Answer;
  }

  async job<Answer>(name: string, input: unknown, now: Temporal.Instant): Promise<Answer> {
    const job = this.#application.jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    return (await perform(this.#ground, job, { district: this.district, actor: system, input, now })) as Answer;
  }
}
