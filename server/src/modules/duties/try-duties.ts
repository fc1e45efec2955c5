import { type QueryExecutorProvider, sql } from "kysely";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { Locale } from "../../platform/locale.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { DutyPost } from "./duty.ts";
import { dutyPostJson } from "./duty-json.ts";
import { PostSummary, postSummary } from "./duty-line.ts";
import { type DutyWanted, namedInDuties, unusable, unusableRefusals } from "./named-in-duty.ts";
import { mayChangeDuties } from "./policy.ts";
import { standingDuties } from "./standing-duties.ts";
import { operation } from "./tables.ts";
import { changedTable, type RoutedKind, rerouted } from "./trial.ts";
import { routingSentence } from "./words.ts";

const Changes = Type.Array(
  Type.Object({ categoryId: nullable(Uuid), areaId: Uuid, postId: nullable(Uuid) }, { additionalProperties: false }),
  { minItems: 1, maxItems: 50 },
);
const mostShown = 200;

/**
 * Before duties are changed: which requests of the last days would have gone to another post by the changed table than
 * by the table as it stands. Nothing is changed. A change without a post tries the end of a duty.
 */
export const tryDuties = operation({
  name: "try-duties",
  summary: "Tries changes of the duty table on past requests: what would have gone elsewhere.",
  access: "read",
  permission: mayChangeDuties,
  input: Type.Object({
    changes: Type.String({
      minLength: 2,
      maxLength: 10_000,
      description: "JSON: [{categoryId: uuid or null, areaId, postId: uuid or null}], at most 50",
    }),
    days: Type.Integer({ minimum: 1, maximum: 90 }),
  }),
  output: Type.Object({
    tried: Type.Integer(),
    moved: Type.Array(
      Type.Object({
        requestId: Uuid,
        number: Type.String(),
        category: Type.String(),
        place: Type.String(),
        from: PostSummary,
        to: PostSummary,
        rule: Type.String(),
      }),
    ),
    movedCount: Type.Integer(),
  }),
  refusals: { "changes-unreadable": 422, ...unusableRefusals },
  async run({ input, tx, district, now, locale, refuse }) {
    const changes = changesOf(input.changes);
    if (!changes) throw refuse("changes-unreadable");
    const named = await namedInDuties(tx, district.id, changes);
    for (const [index, change] of changes.entries()) {
      const fault = unusable(change, named[index]!);
      if (fault) throw refuse(fault);
    }
    const since = now.subtract({ hours: 24 * input.days }).toString();
    const { tried, kinds, backstop } = await readRouted(tx, district.id, since, changes);
    const before = await standingDuties(tx, district.id);
    const after = changedTable(
      before,
      changes.map((change, index) => ({ ...change, area: named[index]!.area!, post: named[index]!.post })),
    );
    const moved = rerouted(kinds, before, after, backstop);
    const lines = await readLines(
      tx,
      district.id,
      since,
      moved.map(({ kind }) => kind),
      locale,
    );
    const wayOf = new Map(moved.map((way) => [`${way.kind.matter.id}:${way.kind.microGridId}`, way]));
    return {
      tried,
      movedCount: moved.reduce((sum, { kind }) => sum + kind.requestCount, 0),
      moved: lines.map(({ categoryId, microGridId, ...line }) => {
        const { from, to } = wayOf.get(`${categoryId}:${microGridId}`)!;
        return {
          ...line,
          from: postSummary(from.post, locale),
          to: postSummary(to.post, locale),
          rule: routingSentence(to.reason, locale),
        };
      }),
    };
  },
});

function changesOf(text: string): Static<typeof Changes> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Value.Check(Changes, value)) return null;
  const keys = new Set(value.map(({ categoryId, areaId }) => `${areaId}:${categoryId}`));
  return keys.size === value.length ? value : null;
}

/** What was filed since then, by category and micro-grid, as far as a change can concern it at all. */
async function readRouted(
  tx: QueryExecutorProvider,
  districtId: number,
  since: string,
  changes: readonly DutyWanted[],
): Promise<{ tried: number; kinds: RoutedKind[]; backstop: DutyPost }> {
  const { rows } = await sql<{ tried: number; kinds: RoutedKind[]; backstop: DutyPost }>`
    with routed as materialized (
      select * from requests.routed_places where district_id = ${districtId} and filed_at >= ${since}
    ), kinds as (
      select r.category_id, r.micro_grid_id, r.grid_id, r.community_id, r.street_id, r.district_area_id, count(*) as requests
        from routed r group by 1, 2, 3, 4, 5, 6
    )
    select (select count(*) from routed) as tried,
           (select ${dutyPostJson} from directory.staffed_posts p
             where p.district_id = ${districtId} and p.backstop) as backstop,
           coalesce(json_agg(json_build_object(
             'microGridId', k.micro_grid_id, 'requestCount', k.requests,
             'path', json_build_array(k.micro_grid_id, k.grid_id, k.community_id, k.street_id, k.district_area_id),
             'matter', json_build_object(
               'id', c.id, 'name', c.name, 'nameEn', c.name_en,
               'groupId', g.id, 'groupName', coalesce(g.name, ''), 'groupNameEn', coalesce(g.name_en, '')))), '[]') as kinds
      from kinds k
      join categories.category_names c on c.district_id = ${districtId} and c.id = k.category_id
      left join categories.category_names g on g.district_id = c.district_id and g.id = c.parent_id
     where exists (
       select from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as t("categoryId" uuid, "areaId" uuid)
        where t."areaId" in (k.micro_grid_id, k.grid_id, k.community_id, k.street_id, k.district_area_id)
          and (t."categoryId" is null or t."categoryId" in (c.id, c.parent_id)))
  `.execute(tx);
  return rows[0]!;
}

interface RoutedLine {
  requestId: string;
  number: string;
  category: string;
  place: string;
  categoryId: string;
  microGridId: string;
}

/** The newest requests of these kinds. */
async function readLines(
  tx: QueryExecutorProvider,
  districtId: number,
  since: string,
  kinds: readonly RoutedKind[],
  locale: Locale,
): Promise<RoutedLine[]> {
  if (kinds.length === 0) return [];
  const pairs = kinds.map(({ matter, microGridId }) => ({ category_id: matter.id, micro_grid_id: microGridId }));
  const english = locale === "en";
  const name = (alias: string) =>
    english
      ? sql`coalesce(nullif(${sql.ref(`${alias}.name_en`)}, ''), ${sql.ref(`${alias}.name`)})`
      : sql.ref(`${alias}.name`);
  const { rows } = await sql<RoutedLine>`
    select r.request_id as "requestId", r.number, ${name("c")} as category,
           ${name("m")} || ${english ? ", " : ""} || ${name("g")} as place,
           r.category_id as "categoryId", r.micro_grid_id as "microGridId"
      from requests.routed_places r
      join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as t(category_id uuid, micro_grid_id uuid)
        on t.category_id = r.category_id and t.micro_grid_id = r.micro_grid_id
      join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
      join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
     where r.district_id = ${districtId} and r.filed_at >= ${since}
     order by r.filed_at desc, r.request_id
     limit ${mostShown}
  `.execute(tx);
  return rows;
}
