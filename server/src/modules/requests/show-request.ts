import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, LngLat, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { readCalendar, workingDaysLeft } from "../calendar/index.ts";
import { categoryById } from "../categories/index.ts";
import { staffAbilities } from "./abilities.ts";
import { clocksOf } from "./clocks.ts";
import { JoinedStory, readJoinedStory } from "./joined-story.ts";
import { readOpen } from "./open-request.ts";
import { readTogether, Together } from "./parts.ts";
import { worksOnRequests } from "./policy.ts";
import { RequestLine } from "./request-line.ts";
import { readableBy } from "./scope.ts";
import { answersInWords, readStory } from "./story.ts";
import { readSupervisions, supervisionStates } from "./supervisions.ts";
import { operation } from "./tables.ts";

const Elapsed = Type.Object({ seconds: Type.Integer(), workingMinutes: Type.Integer() });

const Story = Type.Object({
  ...RequestLine.properties,
  description: Type.String(),
  answers: Type.Array(Type.Object({ words: Type.String(), answer: Type.String() })),
  where: Type.Object({
    address: Type.String(),
    buildingId: nullable(Uuid),
    buildingName: nullable(Type.String()),
    location: nullable(LngLat),
    microGrid: Type.String(),
    grid: Type.String(),
    community: Type.String(),
    street: Type.String(),
  }),
  categoryId: Uuid,
  channel: Type.String(),
  reporter: Type.Object({ namePresent: Type.Boolean(), phoneMasked: nullable(Type.String()) }),
  firstContactDueAt: InstantText,
  firstContactedAt: nullable(InstantText),
  workingDaysLeft: nullable(Type.Integer()),
  answerUntil: nullable(InstantText),
  solved: nullable(Type.Boolean()),
  satisfaction: nullable(Type.String()),
  timeline: Type.Array(
    Type.Object({
      id: Uuid,
      at: InstantText,
      kind: Type.String(),
      sentence: Type.String(),
      words: Type.String(),
      who: nullable(Type.String({ description: "the member of staff who did it" })),
    }),
  ),
  photos: Type.Array(Type.Object({ id: Uuid, kind: oneOf(["reported", "solution"]) })),
  routing: Type.Array(Type.Object({ at: InstantText, sentence: Type.String(), rule: Type.String() })),
  deadlines: Type.Array(
    Type.Object({
      kind: oneOf(["first-contact", "resolution"]),
      dueAt: InstantText,
      provisional: Type.Boolean(),
      reason: Type.String(),
      limit: Type.Object({ amount: Type.Integer(), unit: Type.String() }),
    }),
  ),
  clocks: Type.Object({ gross: Elapsed, net: Elapsed, suspended: Elapsed, withReporter: Elapsed, merged: Elapsed }),
  suspension: nullable(Type.Object({ reason: Type.String(), reviewAt: InstantText })),
  approval: nullable(
    Type.Object({
      kind: oneOf(["suspension", "extension"]),
      reason: nullable(Type.String()),
      until: Type.String({ format: "date-time", description: "the review date, or the new deadline" }),
      amount: nullable(Type.Integer({ description: "of an extension, in the limit's unit" })),
      post: Type.String(),
    }),
  ),
  supervisions: Type.Array(
    Type.Object({
      id: Uuid,
      orderer: Type.String(),
      orderedAt: InstantText,
      state: oneOf(supervisionStates),
      replyDueAt: InstantText,
      late: Type.Boolean(),
      rounds: Type.Integer(),
      abilities: Type.Array(Type.String()),
    }),
  ),
  holders: Type.Array(Type.String({ description: "who holds the answerable post today" })),
  ...JoinedStory,
  ...Together,
  abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
});

/** All of a request for those who work on it: the story, what matters now, why it is here, and what they may do. */
export const showRequest = operation({
  name: "show-request",
  summary: "Staff see a request whole: story, place, routing, deadlines, and what they may do with it.",
  access: "read",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ requestId: Uuid }),
  output: Story,
  refusals: {},
  async run(context) {
    const { actor, tx, district, now, locale, input, refuse } = context;
    const condition = sql<boolean>`r.id = ${input.requestId}::uuid and ${readableBy(actor)}`;
    const request = await readOpen(context, condition, { lock: false });
    if (!request) throw refuse("not-found");
    const [{ answers, spans, ...story }, joinedStory, together, supervisions, calendar, category] = await Promise.all(
      [
        readStory(context, request),
        readJoinedStory(context, request.id),
        readTogether(context, request),
        readSupervisions(context, request),
        readCalendar(tx, district),
        categoryById(tx, district.id, request.category_id),
      ],
    );
    const running = request.state === "dispatched" || request.state === "accepted";
    return {
      ...story,
      ...joinedStory,
      ...together,
      answers: answersInWords(answers, category?.questions ?? [], locale),
      firstContactDueAt: request.first_contact_due_at,
      firstContactedAt: request.first_contacted_at,
      workingDaysLeft: running ? workingDaysLeft(calendar, now, Temporal.Instant.from(request.due_at)) : null,
      supervisions,
      clocks: clocksOf(spans, calendar),
      answerUntil: request.answer_until,
      solved: request.solved,
      satisfaction: request.satisfaction,
      abilities: staffAbilities(actor, request, now, { released: joinedStory.released !== null }),
    };
  },
});
