import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { DateText, Uuid } from "../../platform/schemas.ts";
import {
  assessmentJoins,
  type CalledFigure,
  type CallerFigure,
  calledCounts,
  calledFigures,
  callerCounts,
  callerFigures,
} from "./figures.ts";
import { inLanguage } from "./names.ts";
import { betweenDays } from "./period.ts";
import { worksWithWhistles } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";

const numbers = <Figure extends string>(figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((figure) => [figure, Type.Integer()])) as Record<
    Figure,
    ReturnType<typeof Type.Integer>
  >;

const Called = Type.Object({ unitId: Uuid, unit: Type.String(), ...numbers<CalledFigure>(calledFigures) });
const Callers = Type.Object({ unitId: Uuid, unit: Type.String(), ...numbers<CallerFigure>(callerFigures) });

const longestPeriodDays = 366;

/** Counts of units, never of persons, and no order of merit: each opens the list behind it. */
export const showWhistleFigures = operation({
  name: "show-whistle-figures",
  summary: "Staff see how units answered the whistles of a period, and what was said of those who blew them.",
  access: "read",
  permission: worksWithWhistles,
  input: Type.Object({ from: DateText, to: DateText }),
  output: Type.Object({ called: Type.Array(Called), callers: Type.Array(Callers) }),
  refusals: { "period-too-long": 422 },
  async run({ actor, input, tx, district, locale, refuse }) {
    const days = Temporal.PlainDate.from(input.from).until(Temporal.PlainDate.from(input.to)).total("days") + 1;
    if (days > longestPeriodDays || days < 1) throw refuse("period-too-long", { days: longestPeriodDays });
    const inSight = sql.join(
      [sql`w.district_id = ${district.id}`, ...betweenDays(input, district.timeZone), visibleTo(actor)],
      sql` and `,
    );
    const counted = (unit: "c.unit_id" | "w.caller_unit_id", counts: typeof calledCounts) => sql`
      with counted as (
        select ${sql.ref(unit)} as unit_id, (array_agg(${sql.ref(unit === "c.unit_id" ? "c.post_id" : "w.caller_post_id")}))[1] as post_id, ${counts}
          from whistles.whistles w
          join whistles.calls c on c.district_id = w.district_id and c.whistle_id = w.id
          ${assessmentJoins}
         where ${inSight}
         group by 1)
      select counted.*, counted.unit_id as "unitId", ${inLanguage(locale, "p", "unit_name")} as unit
        from counted
        join directory.staffed_posts p on p.district_id = ${district.id} and p.id = counted.post_id
       order by unit, counted.unit_id`;
    const [called, callers] = await Promise.all([
      sql<Static<typeof Called>>`${counted("c.unit_id", calledCounts)}`.execute(tx),
      sql<Static<typeof Callers>>`${counted("w.caller_unit_id", callerCounts)}`.execute(tx),
    ]);
    return { called: called.rows, callers: callers.rows };
  },
});
