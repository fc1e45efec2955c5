import { type RawBuilder, sql } from "kysely";

/**
 * What is counted of each unit. The figure and the list behind it are made of the same condition, so that they cannot
 * part. Of `c`, the call to the unit; of `u`, the caller's assessment of it; of `a`, the unit's of the whistle.
 */
const ofCalled = {
  called: sql<boolean>`c.state <> 'called-off'`,
  "reported-in": sql<boolean>`c.reported_in_at is not null`,
  "in-time": sql<boolean>`c.in_time`,
  absent: sql<boolean>`c.state = 'absent'`,
  "sent-back": sql<boolean>`c.state = 'released'`,
  assessed: sql<boolean>`u.solved is not null`,
  solved: sql<boolean>`u.solved`,
  "assessed-whistle": sql<boolean>`a.warranted is not null`,
  warranted: sql<boolean>`a.warranted`,
  clear: sql<boolean>`a.clear`,
} as const;

/** Of a unit that blew: how many, and of how many at least one of those called said that. */
const ofCaller = {
  blown: sql<boolean>`true`,
  "blown-assessed": sql<boolean>`a.warranted is not null`,
  "blown-unwarranted": sql<boolean>`not a.warranted`,
  "blown-unclear": sql<boolean>`not a.clear`,
} as const;

export type CalledFigure = keyof typeof ofCalled;
export type CallerFigure = keyof typeof ofCaller;

export const calledFigures = Object.keys(ofCalled) as CalledFigure[];
export const callerFigures = Object.keys(ofCaller) as CallerFigure[];
export const figures = [...calledFigures, ...callerFigures] as const;

const bothSides = sql`
  left join whistles.assessments u on u.district_id = c.district_id and u.whistle_id = c.whistle_id
                                  and u.side = 'of-unit' and u.unit_id = c.unit_id
  left join whistles.assessments a on a.district_id = c.district_id and a.whistle_id = c.whistle_id
                                  and a.side = 'of-whistle' and a.unit_id = c.unit_id`;

/** The whistles `w` behind one figure of one unit. */
export function figureCondition(figure: CalledFigure | CallerFigure, unitId: string): RawBuilder<boolean> {
  if (figure in ofCalled) {
    return sql<boolean>`w.id in (select c.whistle_id from whistles.calls c ${bothSides}
      where c.district_id = w.district_id and c.unit_id = ${unitId}::uuid and ${ofCalled[figure as CalledFigure]})`;
  }
  if (figure === "blown") return sql<boolean>`w.caller_unit_id = ${unitId}::uuid`;
  return sql<boolean>`(w.caller_unit_id = ${unitId}::uuid and exists (select from whistles.calls c ${bothSides}
    where c.district_id = w.district_id and c.whistle_id = w.id and ${ofCaller[figure as CallerFigure]}))`;
}

const counts = (counted: RawBuilder<unknown>, parts: Readonly<Record<string, RawBuilder<boolean>>>) =>
  sql.join(
    Object.entries(parts).map(
      ([figure, condition]) => sql`count(${counted}) filter (where ${condition})::integer as ${sql.ref(figure)}`,
    ),
  );

/** The select lists and the joins that count every figure, over the calls `c` of whistles `w`. */
export const calledCounts = counts(sql`*`, ofCalled);
export const callerCounts = counts(sql`distinct w.id`, ofCaller);
export const assessmentJoins = bothSides;
