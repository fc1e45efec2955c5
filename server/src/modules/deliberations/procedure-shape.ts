import { type Static, Type } from "typebox";
import { nullable, oneOf } from "../../platform/schemas.ts";

/** A procedure 程序 as data: the stages a topic goes through, and what must exist before the next one opens. */

export const stageKinds = ["proposal", "meeting", "vote", "publication", "execution"] as const;
export type StageKind = (typeof stageKinds)[number];

/** Who takes part in a stage. */
export const participants = [
  "residents-council",
  "joint-meeting",
  "coordination-committee",
  "branch-committee",
  "both-committees",
  "party-members",
  "members",
  "residents",
  "owners",
  "staff",
] as const;

/** What can be asked for before the next stage opens. */
export const needs = [
  "notice-given",
  "committee-told",
  "meeting-held",
  "quorum-met",
  "minutes-published",
  "vote-closed",
  "published",
  "period-over",
  "objections-answered",
  "tasks-done",
] as const;
export type Need = (typeof needs)[number];

const Code = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 40 });
const Title = Type.String({ minLength: 1, maxLength: 60, pattern: "\\S" });
const days = (maximum: number) => Type.Integer({ minimum: 0, maximum });

/** More than a year is no period that anybody waits for; ours. */
const mostDays = 366;

export const Stage = Type.Object({
  code: Code,
  name: Title,
  nameEn: Title,
  kind: oneOf(stageKinds),
  who: oneOf(participants),
  noticeDays: Type.Integer({ ...days(mostDays), description: "whole days between a notice and what it announces" }),
  lastsDays: Type.Integer({
    ...days(mostDays),
    description:
      "of a publication: the whole days it stays up; else by when the stage should be done, 0: no day is set",
  }),
  quorum: nullable(
    Type.Object({
      numerator: Type.Integer({ minimum: 1, maximum: 100 }),
      denominator: Type.Integer({ minimum: 1, maximum: 100 }),
    }),
  ),
  needs: Type.Array(oneOf(needs), { minItems: 1, maxItems: needs.length, uniqueItems: true }),
  decides: Type.Boolean({ description: "with its passing the topic is decided" }),
  onFailure: oneOf(["ends", "again", "back"]),
  backTo: nullable(Code),
});
export type Stage = Static<typeof Stage>;

const mostStages = 20;

export const procedureFields = {
  code: Code,
  edition: Type.Integer({ minimum: 1, maximum: 10_000 }),
  name: Title,
  nameEn: Title,
  effectiveFrom: Type.String({ format: "date", pattern: "^20" }),
  source: Type.String({ minLength: 1, maxLength: 600, pattern: "\\S" }),
  stages: Type.Array(Stage, { minItems: 1, maxItems: mostStages }),
};

export interface Procedure {
  code: string;
  edition: number;
  name: string;
  nameEn: string;
  effectiveFrom: string;
  source: string;
  stages: readonly Stage[];
}
