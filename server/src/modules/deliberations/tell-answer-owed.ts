import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, oneOf, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { type AnswerReminder, answerReminders } from "./answer-reminders.ts";
import { desksOf, type Heard } from "./desks.ts";
import { operation } from "./tables.ts";

const hearers: Readonly<Record<AnswerReminder, Heard>> = {
  "answer-due": "desk",
  "answer-late": "desk-and-leaders",
  "answer-climbed": "above",
};

/** Tells those who owe a topic its answer, or the level above them. What was answered meanwhile is told to nobody. */
export const tellAnswerOwed = (notify: Notify) =>
  operation({
    name: "tell-answer-owed",
    summary: "Tells the posts concerned that a topic's answer is due or late.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ topicId: Uuid, kind: oneOf(answerReminders) }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { topicId, kind } = input;
      const topic = await tx
        .selectFrom("deliberations.topics")
        .select(["number", "area_id", "answer_by"])
        .where("district_id", "=", district.id)
        .where("id", "=", topicId)
        .where("state", "=", "supported")
        .executeTakeFirst();
      let told = false;
      if (topic && topic.answer_by !== null) {
        const { number, area_id, answer_by } = topic;
        // The noon of the day, so that it is the same day in any reader's words.
        const dueAt = Temporal.PlainDate.from(answer_by)
          .toZonedDateTime({ timeZone: district.timeZone, plainTime: "12:00" })
          .toInstant()
          .toString();
        for (const postId of await desksOf(tx, district.id, area_id, hearers[kind])) {
          const facts = { topicId, number, dueAt };
          const notice = { id: topicId, kind: `topic.${kind}`, to: { postId }, subjectId: topicId, facts };
          told = (await notify(context, notice)) || told;
        }
      }
      if (told) emit("topic.news-told", topicId, { kind });
      else alreadyDone();
      return {};
    },
  });
