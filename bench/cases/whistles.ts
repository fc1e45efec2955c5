import { newId } from "../../server/src/platform/ids.ts";
import type { StaffVisitor } from "../people.ts";
import type { Case, Material } from "./case.ts";

interface Place {
  id: string;
  community: string;
  street: string;
  area: string;
  category: string;
}

/** A unit that was called, and who reports in for it. */
interface Call {
  whistleId: string;
  callId: string;
  visitor: StaffVisitor;
}

const unitsCalled = 3;
const unitsWaiting = 5;
const mostRunning = 4_000;

/** A community calls departments to a request, and they report in. */
export async function whistles(material: Material): Promise<Case[]> {
  const { stage, people } = material;
  const desks = new Map(
    people.staff.filter(({ role }) => role === "community-officer").map((visitor) => [visitor.areaId, visitor]),
  );
  const departments = people.staff.filter(({ role }) => role === "department-officer");
  const { rows } = await stage.pools.owner.query<Place>(
    `select id, community_id as community, street_id as street, district_area_id as area, category_id as category
       from requests.requests
      where district_id = $1 and state in ('dispatched', 'accepted') and community_id = any($2::uuid[])
      order by md5(id::text) limit 60000`,
    [stage.district.id, [...desks.keys()]],
  );
  // A third has whistles that run already; the others are blown for, by the application and by the ceiling apart.
  const third = Math.floor(rows.length / 3);
  const running = rows.splice(0, Math.min(third, mostRunning));
  const ofCeiling = rows.splice(0, Math.floor(rows.length / 2)).map(({ id }) => id);
  const waiting = await callMany(material, running, { desks, departments });
  const [toCome, came] = [waiting.slice(waiting.length / 2), waiting.slice(0, waiting.length / 2)];
  let [blown, reported, replayed] = [0, 0, 0];
  return [
    {
      name: "whistle: blow",
      operation: "blow-whistle",
      // Few: each takes a request, and a young district has not many that are open.
      recordings: 50,
      next(n) {
        const row = rows.pop();
        if (!row) return null;
        const units = Array.from(
          { length: unitsCalled },
          (_, at) => departments[(n + at) % departments.length]!.unitId,
        );
        return {
          visitor: desks.get(row.community)!,
          input: {
            whistleId: newId(),
            kind: "joint-enforcement",
            requestIds: [row.id],
            leadUnitId: units[0],
            supportingUnitIds: units.slice(1),
            words: "请到现场联合查看，商定谁来做、什么时候做完。",
          },
        };
      },
      // One running whistle for each request.
      others: ({ input }) => [
        [input.whistleId as string, newId],
        [(input.requestIds as string[])[0]!, () => ofCeiling[blown++ % ofCeiling.length] ?? newId()],
      ],
    },
    {
      name: "whistle: report in",
      operation: "report-in",
      next() {
        const call = toCome[reported++];
        return call ? { visitor: call.visitor, input: { whistleId: call.whistleId, callId: call.callId } } : null;
      },
      others({ input }) {
        let call = came[0]!;
        return [
          [
            input.whistleId as string,
            () => {
              call = came[replayed++ % came.length]!;
              return call.whistleId;
            },
          ],
          [input.callId as string, () => call.callId],
        ];
      },
    },
  ];
}

interface Callers {
  desks: ReadonlyMap<string, StaffVisitor>;
  departments: readonly StaffVisitor[];
}

/** Whistles that wait for their units, written past the operations. @returns their calls, neighbours of different whistles */
async function callMany(
  { stage }: Material,
  requests: readonly Place[],
  { desks, departments }: Callers,
): Promise<Call[]> {
  const whistleRows = requests.map((row, n) => {
    const { postId, unitId } = desks.get(row.community)!;
    return { ...row, whistleId: newId(), number: `W000000-${n}`, postId, unitId };
  });
  const calls = Array.from({ length: Math.min(unitsWaiting, departments.length) }, (_, at) =>
    whistleRows.map(({ whistleId }, n) => ({
      whistleId,
      callId: newId(),
      lead: at === 0,
      visitor: departments[(n + at) % departments.length]!,
    })),
  ).flat();
  await stage.pools.owner.query(
    `with w as (
       select * from jsonb_to_recordset($2::jsonb)
         as w("whistleId" uuid, id uuid, number text, community uuid, street uuid, area uuid, category uuid, "postId" uuid, "unitId" uuid)
     ), c as (
       select * from jsonb_to_recordset($3::jsonb) as c("whistleId" uuid, "callId" uuid, lead boolean, "postId" uuid, "unitId" uuid)
     ), whistle as (
       insert into whistles.whistles
              (district_id, id, number, kind, state, words, category_id, place, district_area_id, street_id, community_id,
               caller_post_id, caller_unit_id, step_amount, step_unit, blown_at)
       select $1, "whistleId", number, 'joint-enforcement', 'blown', '请到现场联合查看。', category, '示例路1号', area, street, community,
              "postId", "unitId", 1, 'working-days', now()
         from w
     ), request as (
       insert into whistles.whistle_requests (district_id, whistle_id, request_id, sort) select $1, "whistleId", id, 0 from w
     )
     insert into whistles.calls
            (district_id, whistle_id, id, unit_id, post_id, chosen_by, lead, state, called_at, limit_amount, limit_unit,
             counted_from, due_at, provisional, climb_at)
     select $1, "whistleId", "callId", "unitId", "postId", 'officer', lead, 'called', now(), 1, 'working-days', now(),
            now() + interval '1 day', false, now() + interval '1 day'
       from c`,
    [
      stage.district.id,
      JSON.stringify(whistleRows),
      JSON.stringify(calls.map(({ visitor: { postId, unitId }, ...call }) => ({ ...call, postId, unitId }))),
    ],
  );
  await stage.pools.owner.query("analyze whistles.whistles, whistles.calls, whistles.whistle_requests");
  return calls;
}
