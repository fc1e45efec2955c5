import { Type } from "typebox";
import { nullable } from "../../platform/schemas.ts";
import { mayReadCalendar } from "./policy.ts";
import { operation } from "./tables.ts";
import { unconfirmedYearWarning } from "./words.ts";
import { yearToWarnOf } from "./year-warning.ts";

export const listYears = operation({
  name: "list-years",
  summary: "Lists the years whose holiday arrangement is loaded, and warns of one that is missing.",
  access: "read",
  permission: mayReadCalendar,
  input: Type.Object({}),
  output: Type.Object({
    years: Type.Array(
      Type.Object({
        year: Type.Integer(),
        confirmed: Type.Boolean(),
        source: nullable(Type.String()),
        /** Deadlines that reach into this year may still move. */
        provisionalFrom: Type.Boolean(),
      }),
    ),
    warning: nullable(Type.String()),
  }),
  refusals: {},
  async run({ tx, district, now, locale }) {
    const loaded = await tx
      .selectFrom("calendar.years")
      .select(["year", "source"])
      .where("district_id", "=", district.id)
      .execute();
    const sources = new Map(loaded.map(({ year, source }) => [year, source]));
    const today = now.toZonedDateTimeISO(district.timeZone).toPlainDate();
    const years = [...new Set([...sources.keys(), today.year, today.year + 1])].sort((a, b) => a - b);
    const missing = yearToWarnOf(today, (year) => sources.has(year));
    return {
      years: years.map((year) => ({
        year,
        confirmed: sources.has(year),
        source: sources.get(year) ?? null,
        provisionalFrom: !sources.has(year),
      })),
      warning: missing === null ? null : unconfirmedYearWarning(missing, today.year, locale),
    };
  },
});
