import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { topicStates } from "./states.ts";

export const TopicStateName = oneOf(topicStates);

/** What every change by staff says: which topic, and as of which version it was read. */
export const ofTopic = { topicId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };

/** What every change answers: how it stands now. */
export const Changed = Type.Object({ version: Type.Integer(), state: TopicStateName });

/** Words of people. They may name somebody, so the audit leaves them out. */
export const Title = Type.String({ ...personal, minLength: 1, maxLength: 60, pattern: "\\S" });
export const Words = Type.String({ ...personal, minLength: 1, maxLength: 4000, pattern: "\\S" });
export const Reason = Type.String({ ...personal, minLength: 1, maxLength: 1000, pattern: "\\S" });

export const PhotoIds = Type.Array(Uuid, { maxItems: 9, uniqueItems: true });
