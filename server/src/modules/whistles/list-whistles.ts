import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { figureCondition, figures } from "./figures.ts";
import { inLanguage } from "./names.ts";
import { betweenDays } from "./period.ts";
import { worksWithWhistles } from "./policy.ts";
import { blownBy, calling, unitsOf, visibleTo } from "./scope.ts";
import { callStates } from "./states.ts";
import { WhistleKindName, WhistleStateName } from "./step-input.ts";
import { operation } from "./tables.ts";

const lists = ["mine", "calling", "late", "all"] as const;

const input = Type.Object({
  list: oneOf(lists),
  open: Type.Optional(Type.Boolean({ description: "only those that are not at their end" })),
  kind: Type.Optional(WhistleKindName),
  requestId: Type.Optional(Uuid),
  from: Type.Optional(DateText),
  to: Type.Optional(DateText),
  unitId: Type.Optional(Uuid),
  figure: Type.Optional(oneOf(figures)),
  after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
});

type Asked = Static<typeof input>;

const Line = Type.Object({
  id: Uuid,
  number: Type.String(),
  kind: WhistleKindName,
  state: WhistleStateName,
  category: nullable(Type.String()),
  place: Type.String(),
  callerUnit: Type.String(),
  blownAt: InstantText,
  requestCount: Type.Integer(),
  late: Type.Boolean({ description: "a call or a duty is past its deadline" }),
  calls: Type.Array(
    Type.Object({
      id: Uuid,
      unitId: Uuid,
      unit: Type.String(),
      lead: Type.Boolean(),
      state: oneOf(callStates),
      dueAt: InstantText,
      mine: Type.Boolean(),
    }),
  ),
});

const pageSize = 50;

/** The workbench's lists: blown by my unit, calling my unit, late ones in my sight, all in my sight; the newest first. */
export const listWhistles = operation({
  name: "list-whistles",
  summary: "Staff read the whistles that their unit blew, that call their unit, or that are late, page by page.",
  access: "read",
  permission: worksWithWhistles,
  input,
  output: Type.Object({ whistles: Type.Array(Line), next: nullable(Type.String()) }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const cursor = input.after === undefined ? null : cursorOf(input.after);
    if (input.after !== undefined && cursor === null) throw refuse("input-invalid");
    const unitIds = unitsOf(actor);
    const conditions = [
      sql<boolean>`w.district_id = ${district.id}`,
      ...inList(input.list, unitIds),
      visibleTo(actor),
      ...filters(input),
      ...betweenDays(input, district.timeZone),
      ...(cursor ? [sql<boolean>`(w.blown_at, w.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ];
    const { rows } = await sql<Row>`
      select w.id, w.number, w.kind, w.state, ${inLanguage(locale, "k")} as category, w.place,
             ${inLanguage(locale, "p", "unit_name")} as "callerUnit", w.blown_at as "blownAt",
             (select count(*)::integer from whistles.whistle_requests q
               where q.district_id = w.district_id and q.whistle_id = w.id) as "requestCount",
             ${isLate} as late,
             (select json_agg(json_build_object(
                 'id', c.id, 'unitId', c.unit_id, 'unit', ${inLanguage(locale, "o", "unit_name")}, 'lead', c.lead,
                 'state', c.state, 'dueAt', c.due_at, 'mine', c.unit_id = any(${unitIds}::uuid[])) order by c.lead desc, c.id)
                from whistles.calls c
                join directory.staffed_posts o on o.district_id = c.district_id and o.id = c.post_id
               where c.district_id = w.district_id and c.whistle_id = w.id) as calls
        from (select * from whistles.whistles w
               where ${sql.join(conditions, sql` and `)}
               order by w.blown_at desc, w.id desc
               limit ${pageSize + 1}) w
        join directory.staffed_posts p on p.district_id = w.district_id and p.id = w.caller_post_id
        left join categories.category_names k on k.district_id = w.district_id and k.id = w.category_id
       order by w.blown_at desc, w.id desc`.execute(tx);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return { whistles: shown, next: last ? `${last.blownAt}~${last.id}` : null };
  },
});

type Row = Static<typeof Line>;

const lateIds = (table: string, states: readonly string[]) => sql`
  select l.whistle_id from ${sql.table(table)} l
   where l.district_id = w.district_id and l.late_since is not null and l.state in (${sql.join(states.map((state) => sql.lit(state)))})`;

const isLate = sql<boolean>`(w.state in ('blown', 'under-way') and (
  w.id in (${lateIds("whistles.calls", ["called", "objected", "overruled"])})
  or w.id in (${lateIds("whistles.duties", ["given", "returned"])})))`;

function inList(list: Asked["list"], unitIds: readonly string[]): RawBuilder<boolean>[] {
  switch (list) {
    case "mine":
      return [blownBy(unitIds)];
    case "calling":
      return [calling(unitIds)];
    case "late":
      return [isLate];
    case "all":
      return [];
  }
}

function filters({ open, kind, requestId, unitId, figure }: Asked): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (open) found.push(sql<boolean>`w.state in ('blown', 'under-way', 'done')`);
  if (kind) found.push(sql<boolean>`w.kind = ${kind}`);
  if (requestId) {
    found.push(sql<boolean>`w.id in (select q.whistle_id from whistles.whistle_requests q
      where q.district_id = w.district_id and q.request_id = ${requestId}::uuid)`);
  }
  if (unitId) found.push(figureCondition(figure ?? "called", unitId));
  return found;
}

/** "time~id" of the last line of a page. */
function cursorOf(text: string): { at: string; id: string } | null {
  const [, at, id] = /^([0-9T:.+Z-]{20,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) return null;
  return { at, id };
}
