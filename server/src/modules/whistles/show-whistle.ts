import { type Static, Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { RequestLine, readLines } from "../requests/index.ts";
import { whistleAbilities } from "./abilities.ts";
import { readWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { readParts } from "./read-parts.ts";
import { callStates, dutyStates } from "./states.ts";
import { ofWhistle, WhistleKindName, WhistleStateName } from "./step-input.ts";
import { operation } from "./tables.ts";

const Call = Type.Object({
  id: Uuid,
  unitId: Uuid,
  unit: Type.String(),
  post: Type.String({ description: "the unit's post on duty" }),
  chosenBy: oneOf(["duty-table", "officer", "leader"]),
  lead: Type.Boolean(),
  state: oneOf(callStates),
  dueAt: InstantText,
  provisional: Type.Boolean(),
  reportedInAt: nullable(InstantText),
  inTime: nullable(Type.Boolean()),
  lateSince: nullable(InstantText),
  climbedTo: Type.Integer({ description: "0 nobody, 1 the unit's head, 2 the street, 3 the dual heads" }),
});

const Duty = Type.Object({
  id: Uuid,
  unitId: Uuid,
  unit: Type.String(),
  words: Type.String(),
  state: oneOf(dutyStates),
  dueAt: InstantText,
  doneAt: nullable(InstantText),
  inTime: nullable(Type.Boolean()),
  lateSince: nullable(InstantText),
  climbedTo: Type.Integer(),
  photoIds: Type.Array(Uuid),
});

const Visit = Type.Object({
  id: Uuid,
  startsAt: InstantText,
  place: Type.String(),
  words: Type.String(),
  attendance: Type.Array(Type.Object({ unitId: Uuid, came: Type.Boolean() })),
  photoIds: Type.Array(Uuid),
});

const Assessment = Type.Object({
  side: oneOf(["of-unit", "of-whistle"]),
  unitId: Uuid,
  unit: Type.String(),
  at: InstantText,
  came: nullable(Type.Boolean()),
  inTime: nullable(Type.Boolean()),
  solved: nullable(Type.Boolean()),
  warranted: nullable(Type.Boolean()),
  clear: nullable(Type.Boolean()),
  words: Type.String(),
});

const Parts = {
  calls: Type.Array(Call),
  duties: Type.Array(Duty),
  visits: Type.Array(Visit),
  path: Type.Array(Type.Object({ id: Uuid, words: Type.String(), doneAt: nullable(InstantText) })),
  assessments: Type.Array(Assessment),
  timeline: Type.Array(
    Type.Object({
      id: Uuid,
      at: InstantText,
      kind: Type.String(),
      sentence: Type.String(),
      words: Type.String(),
      who: nullable(Type.String({ description: "the member of staff who did it" })),
      callId: nullable(Uuid),
      dutyId: nullable(Uuid),
    }),
  ),
};

const Whistle = Type.Object({
  id: Uuid,
  number: Type.String(),
  kind: WhistleKindName,
  state: WhistleStateName,
  version: Type.Integer(),
  words: Type.String(),
  category: nullable(Type.String()),
  place: Type.String(),
  street: Type.String(),
  community: nullable(Type.String()),
  caller: Type.Object({ post: Type.String(), unit: Type.String() }),
  blownAt: InstantText,
  doneAt: nullable(InstantText),
  solved: nullable(Type.Boolean()),
  assessUntil: nullable(InstantText),
  closedAt: nullable(InstantText),
  standingProblemId: nullable(Uuid),
  requests: Type.Array(RequestLine),
  ...Parts,
  abilities: Type.Array(
    Type.Object({
      operation: Type.String(),
      callId: nullable(Uuid),
      dutyId: nullable(Uuid),
      refusedBecause: nullable(Type.String()),
    }),
  ),
});

/** Everything of a whistle for those who blew it, are called, or answer for the area; with what they may do. */
export const showWhistle = operation({
  name: "show-whistle",
  summary: "Staff see a whistle whole: calls, visits, duties, path, assessments, timeline, and what they may do.",
  access: "read",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object(ofWhistle),
  output: Whistle,
  refusals: {},
  async run(context) {
    const whistle = await readWhistle(context, { lock: false });
    if (!whistle) throw context.refuse("not-found");
    const [parts, requests] = await Promise.all([
      readParts(context, whistle.id),
      readLines(context, whistle.requestIds),
    ]);
    const { id, number, kind, state, version } = whistle;
    return {
      id,
      number,
      kind,
      state,
      version,
      ...parts,
      requests,
      abilities: whistleAbilities(context.actor, whistle),
    };
  },
});

export type WhistleParts = Omit<
  Static<typeof Whistle>,
  "id" | "number" | "kind" | "state" | "version" | "requests" | "abilities"
>;
