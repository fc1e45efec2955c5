import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { deadlineAfter, readCalendar } from "../calendar/index.ts";
import { climbStep } from "./rules.ts";
import type { CallState, DutyState } from "./states.ts";
import { operation } from "./tables.ts";
import type { Names, ToldKind } from "./told.ts";
import { limitOf } from "./whistle-limits.ts";
import { tell } from "./write-step.ts";

/** Calls and duties of one run; what is left climbs a minute later. */
const mostAtOnce = 500;

interface Late {
  of: "call" | "duty";
  whistle_id: string;
  id: string;
  state: CallState | DutyState;
  due_at: string;
  climbed_to: number;
  step_amount: number;
  step_unit: string;
  unit: Names;
  requests: string[];
}

/**
 * Every minute: what is past its deadline is late since then, and climbs by itself, one step each interval of its kind:
 * the unit's head, the street, the area's dual heads. Each step is told once, on the timeline of the whistle and of its
 * requests. Rows that somebody is just writing are left for the next minute.
 */
export const climbLateWhistles = operation({
  name: "climb-late-whistles",
  summary: "Marks late calls and duties and takes them up, step by step.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ climbed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, alreadyDone } = context;
    const at = now.toString();
    const lockedOf = (table: string) => sql`
      select t.whistle_id, t.id from ${sql.table(table)} t
       where t.district_id = ${district.id} and t.climb_at < ${at}::timestamptz
       order by t.climb_at limit ${mostAtOnce} for update skip locked`;
    const lateOf = (of: Late["of"], table: string, locked: string) => sql`
      select ${of}::text as of, t.whistle_id, t.id, t.state, t.due_at, t.climbed_to, w.step_amount, w.step_unit,
             json_build_object('zh', p.unit_name, 'en', p.unit_name_en) as unit,
             array(select q.request_id::text from whistles.whistle_requests q
                    where q.district_id = t.district_id and q.whistle_id = t.whistle_id order by q.sort) as requests
        from ${sql.ref(locked)} l
        join ${sql.table(table)} t on t.district_id = ${district.id} and t.whistle_id = l.whistle_id and t.id = l.id
        join whistles.whistles w on w.district_id = t.district_id and w.id = t.whistle_id
        join directory.staffed_posts p on p.district_id = t.district_id and p.id = t.post_id`;
    const { rows } = await sql<Late>`
      with late_calls as materialized (${lockedOf("whistles.calls")}),
           late_duties as materialized (${lockedOf("whistles.duties")})
      ${lateOf("call", "whistles.calls", "late_calls")} union all ${lateOf("duty", "whistles.duties", "late_duties")}
      order by whistle_id, id`.execute(tx);
    if (rows.length === 0) {
      alreadyDone();
      return { climbed: 0 };
    }
    const calendar = await readCalendar(tx, district);
    const climbs = rows.map((row) => {
      const step = climbStep(row.climbed_to, row.state);
      const next = deadlineAfter(calendar, now, limitOf(row.step_amount, row.step_unit)).dueAt.toString();
      return { ...row, step, climb_at: step === 3 ? null : next };
    });
    await Promise.all([
      ...(["call", "duty"] as const).map((of) => {
        const changed = climbs.filter((climb) => climb.of === of);
        if (changed.length === 0) return undefined;
        const values = changed.map(({ whistle_id, id, step, climb_at }) => ({ whistle_id, id, step, climb_at }));
        return sql`
          update ${sql.table(of === "call" ? "whistles.calls" : "whistles.duties")} t
             set late_since = coalesce(t.late_since, t.due_at), climbed_to = c.step, climb_at = c.climb_at
            from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
                   as c(whistle_id uuid, id uuid, step smallint, climb_at timestamptz)
           where t.district_id = ${district.id} and t.whistle_id = c.whistle_id and t.id = c.id`.execute(tx);
      }),
      ...climbs.map(({ of, whistle_id, id, state, unit, requests, due_at, step }) =>
        tell(
          context,
          { id: whistle_id, requestIds: requests },
          {
            told: [
              {
                kind: kindOf(of, state),
                facts: {
                  units: [unit],
                  due: due_at,
                  climbedTo: step,
                  ...(of === "call" ? { callId: id } : { dutyId: id }),
                },
              },
            ],
          },
        ),
      ),
    ]);
    return { climbed: climbs.length };
  },
});

function kindOf(of: Late["of"], state: Late["state"]): ToldKind {
  if (of === "duty") return "duty-climbed";
  return state === "objected" ? "objection-climbed" : "call-climbed";
}
