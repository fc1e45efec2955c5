import { Type } from "typebox";
import { DateText, nullable } from "../../platform/schemas.ts";
import { mayReadCalendar } from "./policy.ts";
import { DayKindText, Year } from "./schemas.ts";
import { provisionalYear } from "./statutory-days.ts";
import { operation } from "./tables.ts";

/** A year not confirmed shows what the law alone says of it: what deadlines are reckoned with until then. */
export const showYear = operation({
  name: "show-year",
  summary: "Shows the days of a year that differ from the ordinary week.",
  access: "read",
  permission: mayReadCalendar,
  input: Type.Object({ year: Year }),
  output: Type.Object({
    year: Type.Integer(),
    confirmed: Type.Boolean(),
    source: nullable(Type.String()),
    days: Type.Array(Type.Object({ date: DateText, kind: DayKindText, name: Type.String() })),
  }),
  refusals: {},
  async run({ input: { year }, tx, district, locale }) {
    const days = await tx
      .selectFrom("calendar.years as y")
      .leftJoin("calendar.days as d", (join) =>
        join
          .onRef("d.district_id", "=", "y.district_id")
          .on("d.date", ">=", `${year}-01-01`)
          .on("d.date", "<=", `${year}-12-31`),
      )
      .select(["y.source", "d.date", "d.kind", "d.name", "d.name_en"])
      .where("y.district_id", "=", district.id)
      .where("y.year", "=", year)
      .orderBy("d.date")
      .execute();
    const confirmed = days[0];
    if (!confirmed) {
      const lawful = provisionalYear(year).map(({ date, kind, name }) => ({
        date,
        kind,
        name: locale === "en" ? name.en : name.zh,
      }));
      return { year, confirmed: false, source: null, days: lawful };
    }
    return {
      year,
      confirmed: true,
      source: confirmed.source,
      days: days.flatMap(({ date, kind, name, name_en }) =>
        date === null ? [] : [{ date, kind: kind as "work" | "rest", name: (locale === "en" && name_en) || name! }],
      ),
    };
  },
});
