import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { cursorOf } from "../../platform/cursor.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { ofRequests } from "./asked.ts";
import { shareNames, timeNames } from "./definitions.ts";
import { factsOf } from "./facts.ts";
import { seesRates } from "./policy.ts";
import { areaColumns, endOf, filtersOf, momentsOf, rangeOf, rangeRefusals } from "./range.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

const figures = [...shareNames, ...timeNames, "filed", "excluded"] as const;
const sides = ["above", "rest", "below", "left-out"] as const;

/** The requests behind a figure: those above the line, the rest of those below it, or what was left out. */
export const listCounted = operation({
  name: "list-counted",
  summary: "Staff open a figure: the requests above its line, the rest of those below it, or those left out.",
  access: "read",
  permission: seesRates,
  input: Type.Object({
    ...ofRequests,
    figure: oneOf(figures),
    side: oneOf(sides),
    after: Type.Optional(Type.String({ maxLength: 60, description: "`next` of the page before" })),
  }),
  output: Type.Object({
    requests: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        summary: Type.String(),
        category: Type.String(),
        unit: Type.String(),
        filedAt: InstantText,
        state: Type.String(),
      }),
    ),
    next: nullable(Type.String()),
  }),
  refusals: rangeRefusals,
  async run(context) {
    const { tx, district, locale, input, refuse } = context;
    const cursor = input.after === undefined ? null : cursorOf(input.after);
    if (input.after !== undefined && cursor === null) throw refuse("input-invalid");
    const range = await rangeOf(context);
    const { start, end } = momentsOf(range, district);
    const facts =
      range.known === null
        ? sql`rates.facts`
        : sql`(${factsOf({
            districtId: district.id,
            timeZone: district.timeZone,
            known: range.known,
            at: endOf(range.known, district),
            which: sql<boolean>`s.filed_at >= ${start.toString()}::timestamptz and s.filed_at < ${end.toString()}::timestamptz`,
          })})`;
    const name = (table: string, column: string) =>
      locale === "zh-CN"
        ? sql.ref(`${table}.${column}`)
        : sql`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${sql.ref(`${table}.${column}`)})`;
    const { rows } = await sql<CountedRow>`
      with page as materialized (
        select c.request_id, c.filed_on::text, c.unit_id, c.category_id
          from ${facts} c
         where c.counts and ${filtersOf(range, district.id)} and c.filed_on between ${range.from}::date and ${range.to}::date
           and c.${sql.ref(areaColumns[range.area.level]!)} = ${range.area.id}::uuid
           and ${sideOf(input.figure, input.side)}
           ${cursor ? sql`and (c.filed_on, c.request_id) < (${cursor.at}::date, ${cursor.id}::uuid)` : sql``}
         order by c.filed_on desc, c.request_id desc
         limit ${sql.lit(pageLength + 1)})
      select r.id, r.number, r.summary, ${name("n", "name")} as category, ${name("u", "unit_name")} as unit, r.filed_at, r.state,
             page.filed_on
        from page
        join requests.handled_requests r on r.district_id = ${district.id} and r.id = page.request_id
        join categories.category_names n on n.district_id = ${district.id} and n.id = page.category_id
        left join lateral (
          select p.unit_name, p.unit_name_en from directory.staffed_posts p
           where p.district_id = ${district.id} and p.unit_id = page.unit_id limit 1) u on true
       order by page.filed_on desc, page.request_id desc`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      requests: shown.map(({ id, number, summary, category, unit, filed_at, state }) => ({
        id,
        number,
        summary,
        category,
        unit: unit ?? "",
        filedAt: filed_at,
        state,
      })),
      next: last ? `${last.filed_on}~${last.id}` : null,
    };
  },
});

interface CountedRow {
  id: string;
  number: string;
  summary: string;
  category: string;
  unit: string | null;
  filed_at: string;
  state: string;
  filed_on: string;
}

type Figure = (typeof figures)[number];

/** Above and below the line, as conditions on `rates.facts as c`. */
function linesOf(figure: Figure): { above: RawBuilder<boolean>; below: RawBuilder<boolean> } {
  const closed = sql<boolean>`c.closed_at_level is not null`;
  switch (figure) {
    case "filed":
      return { above: sql`true`, below: sql`true` };
    case "excluded":
      return { above: sql`c.excluded`, below: sql`true` };
    case "response":
      return { above: sql`c.contacted`, below: sql`c.contact_due` };
    case "resolution":
      return { above: sql`c.solved`, below: sql`c.answered` };
    case "satisfaction":
      return { above: sql`c.satisfied`, below: sql`c.rated` };
    case "late":
      return { above: sql`c.late`, below: sql`not c.excluded` };
    case "closed-community":
      return { above: sql`c.closed_at_level = 3`, below: closed };
    case "closed-street":
      return { above: sql`c.closed_at_level = 2`, below: closed };
    case "closed-district":
      return { above: sql`c.closed_at_level = 1`, below: closed };
    case "contact-time":
      return { above: sql`c.contact_step is not null`, below: sql`c.contact_step is not null` };
    case "solution-time":
      return { above: sql`c.solution_step is not null`, below: sql`c.solution_step is not null` };
  }
}

function sideOf(figure: Figure, side: (typeof sides)[number]): RawBuilder<boolean> {
  const { above, below } = linesOf(figure);
  switch (side) {
    case "above":
      return sql<boolean>`(${below} and coalesce(${above}, false))`;
    case "rest":
      return sql<boolean>`(${below} and not coalesce(${above}, false))`;
    case "below":
      return below;
    case "left-out":
      return sql<boolean>`not (${below})`;
  }
}
