import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import type { Side, WhistleFacts } from "./rules.ts";
import { visibleTo } from "./scope.ts";
import type { CallState, DutyState, WhistleKind, WhistleState } from "./states.ts";
import type { WhistleTables } from "./tables.ts";
import type { Names } from "./told.ts";

export interface OpenCall {
  id: string;
  unit_id: string;
  post_id: string;
  lead: boolean;
  state: CallState;
  due_at: string;
  unit: Names;
}

export interface OpenDuty {
  id: string;
  unit_id: string;
  post_id: string;
  state: DutyState;
  due_at: string;
}

/** A whistle opened for a step: its row is locked until the transaction ends, and with it all that hangs on it. */
export interface OpenWhistle extends WhistleFacts {
  id: string;
  number: string;
  kind: WhistleKind;
  state: WhistleState;
  caller_post_id: string;
  caller_unit_id: string;
  caller_account_id: string | null;
  district_area_id: string;
  street_id: string;
  community_id: string | null;
  category_id: string | null;
  step_amount: number;
  step_unit: string;
  version: number;
  calls: OpenCall[];
  duties: OpenDuty[];
  assessments: { side: Side; unit_id: string }[];
  requestIds: string[];
}

interface OpenContext {
  tx: Transaction<WhistleTables>;
  district: District;
  actor: Actor;
  input: { whistleId: string };
  refuse(code: "not-found"): Refusal;
}

/** For a step by staff: within their sight. Whoever acts on a part of it need not have seen the newest of the whole. */
export async function openWhistle(context: OpenContext): Promise<OpenWhistle> {
  const whistle = await readWhistle(context, { lock: true });
  if (!whistle) throw context.refuse("not-found");
  return whistle;
}

/** For a step that decides on the whole: as it was last seen. */
export async function openWhole(
  context: Omit<OpenContext, "refuse"> & {
    input: { version: number };
    refuse(code: "not-found" | "changed-meanwhile", facts?: Record<string, number>): Refusal;
  },
): Promise<OpenWhistle> {
  const whistle = await openWhistle(context);
  if (whistle.version !== context.input.version) {
    throw context.refuse("changed-meanwhile", { version: whistle.version });
  }
  return whistle;
}

/** The statements travel together, and each reads after the lock of the first. */
export async function readWhistle(
  { tx, district, actor, input }: Omit<OpenContext, "refuse">,
  { lock }: { lock: boolean },
): Promise<OpenWhistle | undefined> {
  const id = input.whistleId;
  const own = { district_id: district.id, whistle_id: id };
  const [{ rows }, calls, duties, assessments, requests] = await Promise.all([
    sql<Omit<OpenWhistle, "calls" | "duties" | "assessments" | "requestIds">>`
      select w.id, w.number, w.kind, w.state, w.caller_post_id, w.caller_unit_id, w.caller_account_id,
             w.district_area_id, w.street_id, w.community_id, w.category_id, w.step_amount, w.step_unit, w.version
        from whistles.whistles w
       where w.district_id = ${district.id} and w.id = ${id}::uuid and ${visibleTo(actor)}
       ${lock ? sql`for update of w` : sql``}`.execute(tx),
    sql<Omit<OpenCall, "unit"> & { unit_name: string; unit_name_en: string }>`
      select c.id, c.unit_id, c.post_id, c.lead, c.state, c.due_at, p.unit_name, p.unit_name_en
        from whistles.calls c
        join directory.staffed_posts p on p.district_id = c.district_id and p.id = c.post_id
       where c.district_id = ${district.id} and c.whistle_id = ${id}::uuid
       order by c.lead desc, c.id`.execute(tx),
    tx
      .selectFrom("whistles.duties")
      .select(["id", "unit_id", "post_id", "state", "due_at"])
      .where((eb) => eb.and(own))
      .orderBy("id")
      .execute(),
    tx
      .selectFrom("whistles.assessments")
      .select(["side", "unit_id"])
      .where((eb) => eb.and(own))
      .execute(),
    tx
      .selectFrom("whistles.whistle_requests")
      .select("request_id")
      .where((eb) => eb.and(own))
      .orderBy("sort")
      .execute(),
  ]);
  const [whistle] = rows;
  if (!whistle) return undefined;
  return {
    ...whistle,
    calls: calls.rows.map(({ unit_name, unit_name_en, ...call }) => ({
      ...call,
      unit: { zh: unit_name, en: unit_name_en },
    })),
    duties: duties as OpenDuty[],
    assessments: assessments as OpenWhistle["assessments"],
    requestIds: requests.map(({ request_id }) => request_id),
  };
}

/** A unit's name in both languages, as the whistle knows it. */
export function unitNamed({ calls }: OpenWhistle, unitId: string): Names[] {
  return calls.filter(({ unit_id }) => unit_id === unitId).map(({ unit }) => unit);
}
