import { sql } from "kysely";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import {
  openForStaff,
  staffRefusals,
  stateRefusals,
  type Topic,
  type TopicContext,
  topicColumns,
} from "./open-topic.ts";
import { runnerPost } from "./policy.ts";
import type { Procedure, Stage } from "./procedure-shape.ts";
import { readEdition } from "./read-procedure.ts";
import { readStages, type StageRow } from "./read-stages.ts";
import { visibleTo } from "./scope.ts";
import type { TopicState } from "./states.ts";

type Opening = TopicContext & {
  input: { topicId: string; version: number };
  refuse(code: "not-found" | "topic-changed-meanwhile" | "right-missing", facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
};

/** What every step in a procedure may be refused by. */
export const stageRefusals = {
  ...staffRefusals,
  ...stateRefusals("topic-not-taken-up", "topic-ended"),
} as const;

export interface OpenStage {
  topic: Topic;
  post: Awaited<ReturnType<typeof openForStaff>>["post"];
  state: TopicState;
  procedure: Procedure;
  stage: Stage;
  row: StageRow;
}

/** A topic in its procedure, for staff who run it, with the stage that is open. */
export async function openForStage(context: Opening): Promise<OpenStage> {
  const opened = await openForStaff(context, "work-on-stage");
  const { topic } = opened;
  const [procedure, rows] = await Promise.all([
    readEdition(context.tx, context.district.id, topic.procedure_code!, topic.procedure_edition!),
    readStages(context, topic.id, { openOnly: true }),
  ]);
  return { ...opened, procedure: procedure!, stage: procedure!.stages[topic.stage_position!]!, row: rows[0]! };
}

/** What can be put to the open stage hangs on this of it. */
export type StageAsRead = Pick<OpenStage, "topic" | "stage" | "row">;

/** The open stage as staff who run the topic read it; null: none is open. */
export async function readOpenStage(
  context: TopicContext & { input: { topicId: string }; refuse(code: "not-found" | "right-missing"): Refusal },
): Promise<StageAsRead | null> {
  const { tx, district, actor, input, refuse } = context;
  const { rows } = await sql<Topic>`
    select ${topicColumns} from deliberations.topics t
     where t.district_id = ${district.id} and t.id = ${input.topicId}::uuid and ${visibleTo(actor, district.id)}`.execute(
    tx,
  );
  const [topic] = rows;
  if (!topic) throw refuse("not-found");
  if (!runnerPost(actor, topic.path)) throw refuse("right-missing");
  if (topic.stage_position === null) return null;
  const [procedure, stages] = await Promise.all([
    readEdition(tx, district.id, topic.procedure_code!, topic.procedure_edition!),
    readStages(context, topic.id, { openOnly: true }),
  ]);
  return { topic, stage: procedure!.stages[topic.stage_position]!, row: stages[0]! };
}
