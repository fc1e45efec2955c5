import { Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { Released } from "./release.ts";
import { Satisfaction } from "./reporter-input.ts";
import { RequestStateName } from "./request-line.ts";

/** Who has it, as a resident is told: the unit, and the post's name without the unit's in front. */
export const Holder = Type.Object({ unit: Type.String(), person: nullable(Type.String()) });

export function holderOf(unit: string, post: string) {
  const rest = post.startsWith(unit) ? post.slice(unit.length).trim() : post;
  return { unit, person: rest === "" ? null : rest };
}

export const RequestProgress = Type.Object({
  number: Type.String(),
  summary: Type.String({ description: "the reporter's own words for the reporter; the category for everybody else" }),
  category: Type.String(),
  place: Type.String(),
  state: RequestStateName,
  holder: Holder,
  dueAt: nullable(InstantText),
  workingDaysLeft: nullable(Type.Integer()),
  provisional: Type.Boolean(),
  late: Type.Boolean(),
  suspension: nullable(Type.Object({ reason: Type.String(), reviewAt: InstantText })),
  clock: Type.Object({ grossSeconds: Type.Integer(), netSeconds: Type.Integer(), suspendedSeconds: Type.Integer() }),
  timeline: Type.Array(Type.Object({ id: Uuid, at: InstantText, sentence: Type.String(), words: Type.String() })),
  photos: Type.Array(
    Type.Object({
      id: Uuid,
      kind: oneOf(["reported", "solution"]),
      ticket: Type.String({ description: "lets its holder see this one photo, until the end of tomorrow" }),
    }),
  ),
  mine: Type.Boolean({ description: "whether who asks is the reporter of what goes on under this number" }),
  reported: Type.Boolean({ description: "whether who asks reported this number, merged since or not" }),
  mergedInto: nullable(Type.String({ description: "the request that it is handled with; all else is of that one" })),
  partOf: nullable(Type.String({ description: "the number of the request that this is a part of" })),
  parts: Type.Array(
    Type.Object({
      number: Type.String(),
      what: Type.String({ description: "in words for the reporter, the category for everybody else" }),
      holder: Holder,
      state: RequestStateName,
      solved: nullable(Type.Boolean({ description: "of what is closed: whether by a solution" })),
      dueAt: nullable(InstantText),
      late: Type.Boolean(),
    }),
  ),
  joined: Type.Boolean({ description: "whether who asks has joined it as somebody who met it too" }),
  joinedCount: Type.Integer({ description: "residents who have joined; never who" }),
  judgedAsJoined: nullable(Type.Object({ solved: Type.Boolean(), satisfaction: nullable(Satisfaction) })),
  released: nullable(Released),
  question: nullable(Type.String()),
  solution: nullable(Type.String()),
  rejection: nullable(Type.String()),
  answerUntil: nullable(InstantText),
  reopenUntil: nullable(InstantText),
  solved: nullable(Type.Boolean()),
  satisfaction: nullable(Satisfaction),
  abilities: Type.Array(Type.String()),
});
