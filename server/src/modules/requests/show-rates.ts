import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import { DateText, oneOf, Uuid } from "../../platform/schemas.ts";
import { seesArea, worksOnRequests } from "./policy.ts";
import { inLanguage, unitInLanguage } from "./request-line.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";

const groupings = ["unit", "area", "category"] as const;
type Grouping = (typeof groupings)[number];

const longestPeriodDays = 366;

const Row = Type.Object({
  id: Uuid,
  name: Type.String(),
  filed: Type.Integer({ description: "filed in the period" }),
  contactDue: Type.Integer({ description: "of these: first contact made, or its deadline passed" }),
  contactedInTime: Type.Integer({ description: "of these: first contact made by its deadline" }),
  answered: Type.Integer({ description: "the reporter has said whether it is solved" }),
  solved: Type.Integer({ description: "of the answered: solved" }),
  rated: Type.Integer({ description: "the reporter has said how satisfied they are" }),
  satisfied: Type.Integer({ description: "of the rated: satisfied" }),
  late: Type.Integer({ description: "has passed its deadline" }),
  closedAtCommunity: Type.Integer({ description: "closed at the community or below it" }),
  closedAtStreet: Type.Integer(),
  closedAtDistrict: Type.Integer(),
});

/** The counts behind the three rates (响应率、解决率、满意率), for the requests filed in a period that the actor may see. */
export const showRates = operation({
  name: "show-rates",
  summary: "Staff see how requests of a period were handled, by unit, area or category.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({ from: DateText, to: DateText, by: oneOf(groupings) }),
  output: Type.Object({ rows: Type.Array(Row) }),
  refusals: { "period-too-long": 422 },
  async run({ actor, input, tx, district, now, locale, refuse }) {
    const from = Temporal.PlainDate.from(input.from);
    const until = Temporal.PlainDate.from(input.to).add({ days: 1 });
    const days = from.until(until).total("days");
    if (days > longestPeriodDays || days < 1) throw refuse("period-too-long", { days: longestPeriodDays });
    const start = from.toZonedDateTime(district.timeZone).toInstant().toString();
    const end = until.toZonedDateTime(district.timeZone).toInstant().toString();
    const { key, join, name } = groupBy(input.by, actor, locale, district.id);
    const { rows } = await sql<Counts>`
      with counted as (
        select ${key} as id, count(*) as filed,
               count(*) filter (where r.first_contacted_at is not null or r.first_contact_due_at < ${now.toString()}::timestamptz) as contact_due,
               count(*) filter (where r.first_contacted_at <= r.first_contact_due_at) as contacted_in_time,
               count(*) filter (where r.solved is not null) as answered,
               count(*) filter (where r.solved) as solved,
               count(*) filter (where r.satisfaction is not null) as rated,
               count(*) filter (where r.satisfaction = 'satisfied') as satisfied,
               count(*) filter (where r.late_since is not null) as late,
               count(*) filter (where r.closed_level >= 3) as closed_at_community,
               count(*) filter (where r.closed_level = 2) as closed_at_street,
               count(*) filter (where r.closed_level = 1) as closed_at_district
          from requests.requests r
          ${input.by === "category" ? sql`join categories.category_names l on l.district_id = r.district_id and l.id = r.category_id` : sql``}
         where r.district_id = ${district.id} and r.filed_at >= ${start}::timestamptz and r.filed_at < ${end}::timestamptz
           and ${visibleTo(actor)}
         group by 1
      )
      select counted.*, ${name} as name
        from counted ${join}
       order by counted.filed desc, counted.id`.execute(tx);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        filed: row.filed,
        contactDue: row.contact_due,
        contactedInTime: row.contacted_in_time,
        answered: row.answered,
        solved: row.solved,
        rated: row.rated,
        satisfied: row.satisfied,
        late: row.late,
        closedAtCommunity: row.closed_at_community,
        closedAtStreet: row.closed_at_street,
        closedAtDistrict: row.closed_at_district,
      })),
    };
  },
});

interface Counts {
  id: string;
  name: string;
  filed: number;
  contact_due: number;
  contacted_in_time: number;
  answered: number;
  solved: number;
  rated: number;
  satisfied: number;
  late: number;
  closed_at_community: number;
  closed_at_street: number;
  closed_at_district: number;
}

interface Grouped {
  key: RawBuilder<unknown>;
  join: RawBuilder<unknown>;
  name: RawBuilder<string>;
}

function groupBy(by: Grouping, actor: Actor, locale: Locale, districtId: number): Grouped {
  switch (by) {
    case "unit":
      return {
        key: sql`r.answerable_unit_id`,
        join: sql`cross join lateral (
          select * from directory.staffed_posts p
           where p.district_id = ${districtId} and p.unit_id = counted.id limit 1) u`,
        name: unitInLanguage(locale, "u"),
      };
    case "category":
      return {
        key: sql`coalesce(l.parent_id, l.id)`,
        join: sql`join categories.category_names c on c.district_id = ${districtId} and c.id = counted.id`,
        name: inLanguage(locale, "c"),
      };
    case "area":
      return {
        key: sql`r.${sql.ref(areaBelow(actor))}`,
        join: sql`join directory.area_names a on a.district_id = ${districtId} and a.id = counted.id`,
        name: inLanguage(locale, "a"),
      };
  }
}

/** The level below the widest area the actor answers for: a street sees its communities. */
function areaBelow(actor: Actor): "street_id" | "community_id" | "grid_id" | "micro_grid_id" {
  const widest = Math.min(...actor.posts.filter(seesArea).map(({ level }) => level), 4);
  const below = ["street_id", "community_id", "grid_id", "micro_grid_id"] as const;
  // A department has no area of its own: it is shown the streets.
  return actor.posts.some(seesArea) ? (below[widest - 1] ?? "micro_grid_id") : "street_id";
}
