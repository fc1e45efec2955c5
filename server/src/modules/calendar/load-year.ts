import { type QueryExecutorProvider, sql } from "kysely";
import { Type } from "typebox";
import type { RefusalFacts } from "../../platform/refusals.ts";
import { DateText, nullable } from "../../platform/schemas.ts";
import { givenYearFault } from "./given-year.ts";
import { officialYear, publishedSource } from "./official-years.ts";
import { mayLoadYear } from "./policy.ts";
import { putYear, yearId } from "./put-year.ts";
import { DayKindText, Year } from "./schemas.ts";
import { operation } from "./tables.ts";

/**
 * The administrator confirms a year: with the days of the State Council's notice, typed or pasted, or without any: then
 * with the arrangement that comes with the software. Open deadlines are reckoned again by those who keep them.
 */
export const loadYear = operation({
  name: "load-year",
  summary: "Loads the official holiday arrangement of a year; open deadlines are reckoned again.",
  access: "write",
  permission: mayLoadYear,
  input: Type.Object({
    year: Year,
    source: Type.String({ maxLength: 300 }),
    days: Type.Optional(
      Type.Array(
        Type.Object(
          {
            date: DateText,
            kind: DayKindText,
            name: Type.String({ minLength: 1, maxLength: 30 }),
            nameEn: Type.String({ maxLength: 60 }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 120 },
      ),
    ),
  }),
  output: Type.Object({ openDeadlinesToRecompute: nullable(Type.Integer()) }),
  refusals: {
    "year-not-published": 422,
    "day-outside-year": 422,
    "day-named-twice": 422,
    "statutory-day-missing": 422,
    "calendar-source-missing": 422,
  },
  async run({ input, tx, district, now, refuse, emit }) {
    const { year } = input;
    const given = input.days?.map(({ date, kind, name, nameEn }) => ({ date, kind, name: { zh: name, en: nameEn } }));
    if (given) {
      const fault = givenYearFault(year, given);
      if (fault) throw refuse(fault.code, fault.facts as RefusalFacts);
      if (input.source.trim() === "") throw refuse("calendar-source-missing", { year });
    }
    const days = given ?? officialYear(year);
    if (!days) throw refuse("year-not-published", { year });
    await putYear(tx, district.id, { year, source: input.source.trim() || publishedSource(year), days }, now);
    emit("calendar.year-loaded", yearId(district.id, year), { year });
    return { openDeadlinesToRecompute: await countOpenDeadlines(tx, district.id, year, district.timeZone) };
  },
});

/** Of open requests whose time runs through some part of the year. */
async function countOpenDeadlines(tx: QueryExecutorProvider, districtId: number, year: number, timeZone: string) {
  const begins = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone });
  const { rows } = await sql<{ count: number }>`
    select count(*) from requests.open_deadlines
     where district_id = ${districtId} and due_at >= ${begins.toInstant().toString()}
       and filed_at < ${begins.add({ years: 1 }).toInstant().toString()}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
