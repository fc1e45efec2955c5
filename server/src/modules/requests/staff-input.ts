import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { RequestStateName } from "./request-line.ts";

/** What every change of a request by staff says: which one, and as of which version it was read. */
export const ofRequest = { requestId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };

/** What every change answers: how it stands now. */
export const Changed = Type.Object({ version: Type.Integer(), state: RequestStateName });

/** Words somebody writes into a request. They may name people, so the audit leaves them out; the timeline keeps them. */
export const Words = Type.String({ ...personal, minLength: 1, maxLength: 2000, pattern: "\\S" });

/** Why something is done, in one or two sentences. */
export const Reason = Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" });
