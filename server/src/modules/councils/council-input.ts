import { type Static, Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { councilKinds, memberRoles, presiders, proposers } from "./kinds.ts";
import { onRestDay, rhythmEvery } from "./rhythm.ts";

export const CouncilKindName = oneOf(councilKinds);
export const MemberRoleName = oneOf(memberRoles);

export const Name = Type.String({ minLength: 1, maxLength: 60, pattern: "\\S" });
/** Words of staff. They may name people, so the audit leaves them out. */
export const Words = Type.String({ ...personal, maxLength: 2000 });
/** Of this century, so that it is a date PostgreSQL knows. */
export const Day = Type.String({ format: "date", pattern: "^20" });
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const ofCouncil = { councilId: Uuid, version: Version };

export const Changed = Type.Object({ version: Type.Integer() });

const small = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });

const RhythmShape = Type.Object({
  every: oneOf(rhythmEvery),
  weekday: nullable(small(1, 7)),
  nth: nullable(Type.Integer({ minimum: 1, maximum: 5, description: "5: the last of the month" })),
  monthDay: nullable(small(1, 31)),
  monthOfQuarter: nullable(small(1, 3)),
  time: Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", maxLength: 5 }),
  minutes: small(15, 600),
  place: Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" }),
  onRestDay: oneOf(onRestDay),
});

/** The rules of procedure. */
export const rulesProperties = {
  quorum: Type.Object({ numerator: small(1, 100), denominator: small(1, 100) }),
  noticeDays: Type.Integer({ minimum: 0, maximum: 60, description: "whole days between invitation and meeting" }),
  proposers: Type.Array(oneOf(proposers), { minItems: 1, maxItems: 3, uniqueItems: true }),
  presider: oneOf(presiders),
  supportThreshold: small(1, 1_000_000),
  rhythm: nullable(RhythmShape),
  source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S", description: "where the rule is written" }),
};
const RulesShape = Type.Object({ ...rulesProperties, id: Uuid, startsOn: Type.String() });
export type RulesShape = Static<typeof RulesShape>;
export { RulesShape as Rules };
