import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { type AnswerReminder, remindersOn } from "./answer-reminders.ts";
import { dayAfter } from "./rules.ts";
import { operation } from "./tables.ts";

const mostAtOnce = 500;

/** Every hour: whoever owes a topic its answer is told the day before and once it is late; then the level above. */
export const remindUnansweredTopics = operation({
  name: "remind-unanswered-topics",
  summary: "Finds the topics whose answer is due or late, for their desks and the level above to be told, each once.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ reminded: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, enqueue, alreadyDone }) {
    const today = dayOf(district, now);
    const { rows: waiting } = await sql<{ id: string; answerBy: string; told: AnswerReminder[] }>`
      select t.id, t.answer_by::text as "answerBy",
             array(select r.kind from deliberations.answer_reminders r
                    where r.district_id = t.district_id and r.topic_id = t.id) as told
        from deliberations.topics t
       where t.district_id = ${district.id} and t.state = 'supported' and t.answer_by <= ${dayAfter(today, 1)}::date
         and not exists (select from deliberations.answer_reminders r
                          where r.district_id = t.district_id and r.topic_id = t.id and r.kind = 'answer-climbed')
       order by t.answer_by limit ${mostAtOnce}`.execute(tx);
    const due = waiting.flatMap(({ id, answerBy, told }) =>
      remindersOn(today, answerBy)
        .filter((kind) => !told.includes(kind))
        .map((kind) => ({ id, kind })),
    );
    if (due.length === 0) {
      alreadyDone();
      return { reminded: 0 };
    }
    const { rows: reminded } = await sql<{ topicId: string; kind: AnswerReminder }>`
      insert into deliberations.answer_reminders (district_id, topic_id, kind, at)
      select ${district.id}, n.id, n.kind, ${now.toString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as n(id uuid, kind text)
      on conflict do nothing
      returning topic_id as "topicId", kind`.execute(tx);
    if (reminded.length === 0) alreadyDone();
    for (const { topicId, kind } of reminded) {
      emit(`topic.${kind}`, topicId);
      enqueue({ task: "tell-answer-owed", payload: { topicId, kind } });
    }
    return { reminded: reminded.length };
  },
});
