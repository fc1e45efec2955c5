import { Type } from "typebox";
import { describe, expect, test } from "vitest";
import { testDistrict } from "../../testing/test-district.ts";
import type { DB } from "../database/tables.generated.ts";
import { newId } from "../ids.ts";
import { system } from "./actor.ts";
import { type Context, operationsOf } from "./operation.ts";
import { perform } from "./perform.ts";
import { personal } from "./without-personal.ts";

const linli = testDistrict();

type TrialContext = Context<Pick<DB, "platform.browser_errors">, { id: string; words: string }, "trial-refused">;

const operation = operationsOf<Pick<DB, "platform.browser_errors">>("trial");

/** An operation that writes a row and then ends as the test wants it to. */
function trial(end: (context: TrialContext) => void, withoutSession: boolean) {
  return operation({
    withoutSession,
    name: "try-out",
    summary: "Writes a row, then ends as told",
    access: "write",
    permission: () => true,
    input: Type.Object({ id: Type.String(), words: Type.String({ ...personal }) }),
    output: Type.Object({}),
    refusals: { "trial-refused": 409 },
    async run(context) {
      await context.tx
        .insertInto("platform.browser_errors")
        .values({
          district_id: context.district.id,
          id: context.input.id,
          at: context.now.toString(),
          page: "",
          message: "",
          stack: "",
        })
        .execute();
      end(context);
      return {};
    },
  });
}

async function run(end: (context: TrialContext) => void, { withoutSession = false } = {}) {
  const id = newId();
  const outcome = await perform(linli.linli.ground, trial(end, withoutSession), {
    district: linli.district(),
    actor: system,
    input: { id, words: "hers alone" },
    now: linli.clock.now(),
  }).catch((error: unknown) => error);
  const [left] = await linli.rows(
    `select (select count(*) from platform.browser_errors where id = $1) as rows,
            (select count(*) from platform.events where subject_id = $1) as events,
            (select count(*) from graphile_worker.jobs where key like '%' || $1::text) as jobs,
            (select json_agg(json_build_object('refusal', refusal, 'input', input)) from platform.audit_entries
              where subject_id = $1) as audit`,
    [id],
  );
  return { outcome, left, id };
}

const job = (id: string) => ({ task: "send-message", payload: {}, key: id });

describe("what a write leaves behind", () => {
  test("row, event, job and audit entry together, without personal fields", async () => {
    const { outcome, left, id } = await run(({ emit, enqueue, input }) => {
      emit("trial.done", input.id);
      enqueue(job(input.id));
    });
    expect(outcome).toEqual({});
    expect(left).toEqual({ rows: 1, events: 1, jobs: 1, audit: [{ refusal: null, input: { id } }] });
  });

  test("nothing at all when it is refused", async () => {
    const { outcome, left } = await run(({ emit, enqueue, input, refuse }) => {
      emit("trial.done", input.id);
      enqueue(job(input.id));
      throw refuse("trial-refused", { count: 1 });
    });
    expect(outcome).toMatchObject({ code: "trial-refused", status: 409, facts: { count: 1 } });
    expect(left).toEqual({ rows: 0, events: 0, jobs: 0, audit: null });
  });

  test("all of it when it is refused and kept, and the audit entry names the refusal", async () => {
    const { outcome, left, id } = await run(({ emit, enqueue, input, refuseAndKeep }) => {
      emit("trial.failed", input.id);
      enqueue(job(input.id));
      throw refuseAndKeep("trial-refused", { count: 1 });
    });
    expect(outcome).toMatchObject({ code: "trial-refused", status: 409, facts: { count: 1 } });
    expect(left).toEqual({ rows: 1, events: 1, jobs: 1, audit: [{ refusal: "trial-refused", input: { id } }] });
  });

  test("nothing when it is refused and kept but tells nothing: that is a bug", async () => {
    const { outcome, left } = await run(({ refuseAndKeep }) => {
      throw refuseAndKeep("trial-refused");
    });
    expect(outcome).toMatchObject({ message: expect.stringContaining("told nothing") });
    expect(left).toEqual({ rows: 0, events: 0, jobs: 0, audit: null });
  });

  test("nothing when it promised to change nothing and told something", async () => {
    const { outcome, left } = await run(({ emit, alreadyDone, input }) => {
      emit("trial.done", input.id);
      alreadyDone();
    });
    expect(outcome).toMatchObject({ message: expect.stringContaining("promised to change nothing") });
    expect(left).toEqual({ rows: 0, events: 0, jobs: 0, audit: null });
  });

  test("nothing when it refuses with a code it did not declare", async () => {
    const { outcome, left } = await run(({ emit, refuseAndKeep, input }) => {
      emit("trial.done", input.id);
      throw refuseAndKeep("made-up" as never);
    });
    expect(outcome).toMatchObject({ message: expect.stringContaining("does not declare the refusal made-up") });
    expect(left).toEqual({ rows: 0, events: 0, jobs: 0, audit: null });
  });
});

describe("what a write without a session leaves behind", () => {
  const withoutSession = true;

  test("its row, and nothing that carries a time or an order", async () => {
    const { outcome, left } = await run(() => {}, { withoutSession });
    expect(outcome).toEqual({});
    expect(left).toEqual({ rows: 1, events: 0, jobs: 0, audit: null });
  });

  test.each<[what: string, end: (context: TrialContext) => void]>([
    ["an event", ({ emit, input }) => emit("trial.done", input.id)],
    ["a job", ({ enqueue, input }) => enqueue(job(input.id))],
  ])("nothing at all when it tells %s: that is a bug", async (_what, end) => {
    const { outcome, left } = await run(end, { withoutSession });
    expect(outcome).toMatchObject({ message: expect.stringContaining("whatever it tells carries a time") });
    expect(left).toEqual({ rows: 0, events: 0, jobs: 0, audit: null });
  });
});
