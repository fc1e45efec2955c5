import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { Uuid } from "../../platform/schemas.ts";
import { shareRequests } from "../requests/index.ts";
import { readBlownFor } from "./blown-for.ts";
import { newCalls } from "./call-rows.ts";
import { callDueFromNow } from "./count-due.ts";
import { findOnDuty } from "./find-on-duty.ts";
import { mayBlow } from "./policy.ts";
import type { WhistleState } from "./states.ts";
import { ofWhistle, Stepped, WhistleKindName, Words } from "./step-input.ts";
import { operation, type WhistleTables } from "./tables.ts";
import { tell } from "./write-step.ts";

const mostSupporting = 9;

/**
 * A community or a street calls several units to a problem that it cannot solve alone: one leads, the others support,
 * and each one's post on duty is to report in by its own deadline (街乡吹哨、部门报到).
 */
export const blowWhistle = operation({
  name: "blow-whistle",
  summary: "A community or street calls units to requests or to a standing problem, naming who leads.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({
    ...ofWhistle,
    kind: WhistleKindName,
    requestIds: Type.Array(Uuid, { maxItems: 20, uniqueItems: true }),
    standingProblemId: Type.Optional(Uuid),
    leadUnitId: Uuid,
    supportingUnitIds: Type.Array(Uuid, { maxItems: mostSupporting, uniqueItems: true }),
    words: Words,
  }),
  output: Type.Object({ ...Stepped.properties, number: Type.String() }),
  refusals: {
    "nothing-to-whistle": 422,
    "request-not-open": 409,
    "whistled-already": 409,
    "unit-called-already": 422,
    "own-unit": 422,
    "unit-unstaffed": 422,
    "whistle-id-taken": 409,
  },
  async run(context) {
    const { actor, tx, district, now, input, refuse } = context;
    const { whistleId, kind } = input;
    const before = await blownBefore(context);
    if (before) return before;
    const about = await readBlownFor(context);
    const { post, requests } = about;
    context.actAs(post.id);
    const unitIds = [input.leadUnitId, ...input.supportingUnitIds];
    if (new Set(unitIds).size < unitIds.length) throw refuse("unit-called-already");
    if (unitIds.includes(post.unitId)) throw refuse("own-unit");
    const [onDuty, due] = await Promise.all([
      findOnDuty(context, unitIds, { category_id: about.categoryId, path: about.path }),
      callDueFromNow(context, kind),
    ]);
    const calls = newCalls(context, whistleId, onDuty, { leadUnitId: input.leadUnitId, columns: due.columns });
    const { rows } = await sql<{ number: string }>`
      insert into whistles.whistles
             (district_id, id, number, kind, state, words, category_id, place, district_area_id, street_id, community_id,
              standing_problem_id, caller_post_id, caller_unit_id, caller_account_id, step_amount, step_unit, blown_at)
      select ${district.id}, ${whistleId}::uuid,
              ${numberPrefix(now, district.timeZone)} || '-' || lpad(running, greatest(4, length(running)), '0'),
              ${kind}, 'blown', ${input.words.trim()}, ${about.categoryId}::uuid, ${about.place},
              ${about.districtAreaId}::uuid, ${about.streetId}::uuid, ${about.communityId}::uuid,
              ${about.standingProblemId}::uuid,
              ${post.id}::uuid, ${post.unitId}::uuid, ${actor.accountId}::uuid, ${due.step.amount}, ${due.step.unit},
              ${now.toString()}::timestamptz
        from (select nextval('whistles.whistle_number')::text as running) next
      on conflict (district_id, id) do nothing
      returning number`.execute(tx);
    const [blown] = rows;
    if (!blown) {
      const meanwhile = await blownBefore(context);
      if (!meanwhile) throw new Error(`whistle ${whistleId} is neither new nor known`);
      return meanwhile;
    }
    const [gathered] = await Promise.all([
      gather(context, requests),
      tx.insertInto("whistles.calls").values(calls).execute(),
    ]);
    const running = requests.find(({ id }) => !gathered.some(({ request_id }) => request_id === id));
    if (running) throw refuse("whistled-already", { number: running.number });
    await Promise.all([
      shareRequests(context, input.requestIds, unitIds),
      tell(
        context,
        { id: whistleId, requestIds: input.requestIds },
        {
          post,
          told: [
            {
              kind: "blown",
              words: input.words.trim(),
              facts: {
                kind,
                units: onDuty.map(({ unit }) => unit),
                lead: onDuty[0]!.unit,
                due: due.columns.due_at,
              },
            },
          ],
        },
      ),
    ]);
    return { number: blown.number, state: "blown" as const, version: 1 };
  },
});

interface Before {
  tx: Transaction<WhistleTables>;
  district: { id: number };
  actor: { accountId: string | null };
  input: { whistleId: string };
  refuse(code: "whistle-id-taken"): Error;
  alreadyDone(): void;
}

/** Sent again, it was blown once. @throws Refusal whistle-id-taken where somebody else used this id */
async function blownBefore({ tx, district, actor, input, refuse, alreadyDone }: Before) {
  const before = await tx
    .selectFrom("whistles.whistles")
    .select(["number", "state", "version", "caller_account_id"])
    .where("district_id", "=", district.id)
    .where("id", "=", input.whistleId)
    .executeTakeFirst();
  if (!before) return undefined;
  if (before.caller_account_id === null || before.caller_account_id !== actor.accountId) {
    throw refuse("whistle-id-taken");
  }
  alreadyDone();
  return { number: before.number, state: before.state as WhistleState, version: before.version };
}

/** Takes the requests into the whistle. @returns those that no other running whistle has */
async function gather(
  { tx, district, input }: Pick<Before, "tx" | "district" | "input">,
  requests: readonly { id: string }[],
): Promise<{ request_id: string }[]> {
  if (requests.length === 0) return [];
  const own = { district_id: district.id, whistle_id: input.whistleId };
  return tx
    .insertInto("whistles.whistle_requests")
    .values(requests.map(({ id }, sort) => ({ ...own, request_id: id, sort })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("request_id")
    .execute();
}

/** "W261124": what people say on the phone begins with the day. */
function numberPrefix(now: Temporal.Instant, timeZone: string): string {
  return `W${now.toZonedDateTimeISO(timeZone).toPlainDate().toString().slice(2).replaceAll("-", "")}`;
}
