import { Type } from "typebox";
import { readCalendar } from "../calendar/index.ts";
import { openForReporter } from "./asked-request.ts";
import { currentDeadlines, decided, reporterRefusals, writeChange } from "./change-request.ts";
import { lateSinceAfter, withWaitGivenBack } from "./deadlines.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The reporter answers the holder's question; the time the question waited is given back to the holder. */
export const answerQuestion = operation({
  name: "answer-question",
  summary: "The reporter answers a question; the time it waited does not count.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, words: OwnWords }),
  output: OwnChanged,
  refusals: reporterRefusals,
  async run(context) {
    const { tx, district, now, input } = context;
    const request = await openForReporter(context);
    const { change } = decided(context, request, { action: "answer-question" });
    if (request.waiting_since === null) throw new Error(`${request.id} waits since no moment`);
    const [calendar, { resolution }] = await Promise.all([
      readCalendar(tx, district),
      currentDeadlines(context, request.id),
    ]);
    const due = withWaitGivenBack(resolution, calendar, Temporal.Instant.from(request.waiting_since), now);
    await writeChange(context, request.id, {
      change: {
        ...change,
        due_at: due.dueAt.toString(),
        due_provisional: due.provisional,
        late_since: lateSinceAfter(request.late_since, due.dueAt, now),
      },
      deadlines: [due],
      told: [
        {
          kind: "question-answered",
          words: input.words.trim(),
          audience: "resident",
          facts: { dueAt: due.dueAt.toString(), provisional: due.provisional },
        },
      ],
    });
    return { state: change.state ?? request.state };
  },
});
