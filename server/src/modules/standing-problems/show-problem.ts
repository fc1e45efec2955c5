import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { type Problem, postFor, problemColumns } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, named, ProblemLine } from "./problem-line.ts";
import { visibleTo } from "./scope.ts";
import { type ProblemTimelineKind, sentenceOf } from "./sentences.ts";
import { moved, problemActions, problemTransitions } from "./states.ts";
import { operation, type ProblemTables } from "./tables.ts";

const mostRequests = 200;

/** All of a standing problem: what it is, what happened, which requests show it, and what the reader may do. */
export const showProblem = operation({
  name: "show-problem",
  summary: "Staff see a standing problem whole, with its timeline and the requests that show it.",
  access: "read",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ problemId: Uuid }),
  output: Type.Object({
    ...ProblemLine.properties,
    words: Type.String(),
    timeline: Type.Array(
      Type.Object({
        id: Uuid,
        at: InstantText,
        sentence: Type.String(),
        words: Type.String(),
        who: nullable(Type.String({ description: "the member of staff who did it" })),
      }),
    ),
    requests: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        category: Type.String(),
        place: Type.String(),
        state: Type.String(),
        filedAt: InstantText,
      }),
    ),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run(context) {
    const { actor, tx, district, now, locale, input, refuse } = context;
    const { rows } = await sql<LineRow & Problem & { words: string }>`
      select ${problemColumns}, p.words, ${lineColumns(locale)} from standing_problems.problems p ${lineJoins}
       where p.district_id = ${district.id} and p.id = ${input.problemId}::uuid
         and ${visibleTo(actor, district.id)}`.execute(tx);
    const [problem] = rows;
    if (!problem) throw refuse("not-found");
    const [timeline, requests] = await Promise.all([readTimeline(context), readRequests(context)]);
    return {
      ...lineOf(problem, district, now),
      words: problem.words,
      timeline,
      requests,
      abilities: abilitiesOf(actor, problem),
    };
  },
});

interface Reading {
  tx: Transaction<ProblemTables>;
  district: District;
  locale: Locale;
  input: { problemId: string };
}

interface EntryRow {
  id: string;
  at: string;
  kind: ProblemTimelineKind;
  words: string;
  person: string | null;
  who: string | null;
  post: string | null;
  reviewOn: string | null;
  count: number | null;
}

async function readTimeline({ tx, district, locale, input }: Reading) {
  const { rows } = await sql<EntryRow>`
    select t.id, t.at, t.kind, t.words, n.display_name as person, ${named(locale, "w")} as who,
           ${named(locale, "o")} as post, t.facts ->> 'reviewOn' as "reviewOn", (t.facts ->> 'count')::integer as count
      from standing_problems.timeline t
      left join directory.staffed_posts w on w.district_id = t.district_id and w.id = t.post_id
      left join directory.staffed_posts o on o.district_id = t.district_id and o.id = (t.facts ->> 'postId')::uuid
      left join identity.account_names n on n.district_id = t.district_id and n.id = t.account_id
     where t.district_id = ${district.id} and t.problem_id = ${input.problemId}::uuid
     order by t.id desc limit 500`.execute(tx);
  return rows.map(({ id, at, kind, words, person, who, post, reviewOn, count }) => ({
    id,
    at,
    sentence: sentenceOf({ kind, who: who ?? "", post: post ?? "", reviewOn, count: count ?? 0 }, locale),
    words,
    who: person,
  }));
}

interface RequestRow {
  id: string;
  number: string;
  category: string;
  place: string;
  state: string;
  filedAt: string;
}

/** By category, place and state only: whoever sees the problem need not see each request. */
async function readRequests({ tx, district, locale, input }: Reading): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.request_id as id, r.number, ${named(locale, "c")} as category,
           concat_ws(' ', ${named(locale, "m")}, ${named(locale, "g")}) as place, r.state, r.filed_at as "filedAt"
      from standing_problems.linked_requests l
      join requests.placed_requests r on r.district_id = l.district_id and r.request_id = l.request_id
      join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
      join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
     where l.district_id = ${district.id} and l.problem_id = ${input.problemId}::uuid
     order by r.filed_at desc, r.request_id desc limit ${sql.lit(mostRequests)}`.execute(tx);
  return rows;
}

function abilitiesOf(actor: Actor, problem: Problem) {
  return problemActions.flatMap((action) => {
    if (!postFor(actor, problem, problemTransitions[action].by)) return [];
    const decision = moved(problem.state, action);
    return [{ operation: action, refusedBecause: "refused" in decision ? decision.refused : null }];
  });
}
