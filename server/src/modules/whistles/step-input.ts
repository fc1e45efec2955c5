import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { whistleKinds, whistleStates } from "./states.ts";

export const ofWhistle = { whistleId: Uuid };

/** Of a step that decides on the whole: as of which version it was read. */
export const ofWhole = { whistleId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };

export const WhistleStateName = oneOf(whistleStates);
export const WhistleKindName = oneOf(whistleKinds);

/** What every step answers: how the whistle stands now. */
export const Stepped = Type.Object({ version: Type.Integer(), state: WhistleStateName });

/** Words somebody writes into a whistle. They may name people, so the audit leaves them out; the timeline keeps them. */
export const Words = Type.String({ ...personal, minLength: 1, maxLength: 2000, pattern: "\\S" });

export const WordsIfAny = Type.String({ ...personal, maxLength: 2000 });

/** Why something is done, in one or two sentences. */
export const Reason = Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" });

export const PhotoIds = Type.Array(Uuid, { maxItems: 6, uniqueItems: true });
