import { sql } from "kysely";
import { Type } from "typebox";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { ownerPost } from "../decision-tasks/index.ts";
import { nextSteps } from "./next-step.ts";
import type { TopicContext } from "./open-topic.ts";
import { runnerPost, seesTopics } from "./policy.ts";
import { fieldsOf, readTopic, topicFields } from "./read-topic.ts";
import { visibleTo } from "./scope.ts";
import { moved, type TopicAction } from "./states.ts";
import { operation } from "./tables.ts";

const ofStaff: readonly TopicAction[] = [
  "release-topic",
  "send-topic-back",
  "take-up-topic",
  "refuse-topic",
  "work-on-stage",
];

/** All of a topic for those who run it: its steps, what is missing, objections in full, and what the reader may do. */
export const showDeliberation = operation({
  name: "show-deliberation",
  summary: "Staff see a topic whole: its procedure, what is missing for the next step, objections and timeline.",
  access: "read",
  at: "{topicId}",
  permission: seesTopics,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({
    ...topicFields,
    released: Type.Boolean(),
    request: nullable(Type.Object({ id: Uuid, number: Type.String() })),
    council: nullable(Type.Object({ id: Uuid, name: Type.String() })),
    problem: nullable(Type.Object({ id: Uuid, title: nullable(Type.String()) })),
    nextStep: nullable(Type.Object({ does: oneOf(nextSteps), on: nullable(DateText) })),
    objections: Type.Array(
      Type.Object({ id: Uuid, words: Type.String(), madeAt: InstantText, answer: nullable(Type.String()) }),
    ),
    finishable: Type.Array(Uuid, { description: "tasks that the reader may say are done" }),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run(context) {
    const { actor, district, input, refuse } = context;
    const visible = visibleTo(actor, district.id);
    const [found, origin] = await Promise.all([
      readTopic(context, input.topicId, visible, { timelineWhole: () => true }),
      readOrigin(context, input.topicId),
    ]);
    if (!found) throw refuse("not-found");
    const { row, stages } = found;
    const runs = runnerPost(actor, row.path) !== undefined;
    return {
      ...fieldsOf(found),
      released: row.released,
      ...origin,
      nextStep: found.next,
      objections: stages.flatMap(({ objections }) =>
        objections.map(({ id, words, made_at, answer }) => ({
          id,
          words,
          madeAt: Temporal.Instant.from(made_at).toString(),
          answer,
        })),
      ),
      finishable: stages
        .flatMap(({ tasks }) => tasks)
        .filter((task) => task.finished_at === null && (runs || ownerPost(actor, task) !== undefined))
        .map(({ id }) => id),
      abilities: runs ? ofStaff.map((action) => abilityOf(row.state, action)) : [],
    };
  },
});

function abilityOf(state: Parameters<typeof moved>[0], action: TopicAction) {
  const decision = moved(state, action);
  return { operation: action as string, refusedBecause: "refused" in decision ? decision.refused : null };
}

/** Where it came from, by number and title alone: whoever sees the topic need not see the request. */
async function readOrigin({ tx, district }: TopicContext, topicId: string) {
  const { rows } = await sql<{
    request: { id: string; number: string } | null;
    council: { id: string; name: string } | null;
    problem: { id: string; title: string | null } | null;
  }>`
    select case when t.request_id is null then null
                else json_build_object('id', t.request_id, 'number', q.number) end as request,
           case when t.council_id is null then null
                else json_build_object('id', t.council_id, 'name', c.name) end as council,
           case when t.problem_id is null then null
                else json_build_object('id', t.problem_id, 'title', o.title) end as problem
      from deliberations.topics t
      left join requests.placed_requests q on q.district_id = t.district_id and q.request_id = t.request_id
      left join councils.council_names c on c.district_id = t.district_id and c.id = t.council_id
      left join standing_problems.open_problems o on o.district_id = t.district_id and o.id = t.problem_id
     where t.district_id = ${district.id} and t.id = ${topicId}::uuid`.execute(tx);
  return rows[0] ?? { request: null, council: null, problem: null };
}
