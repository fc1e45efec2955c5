import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf } from "../../platform/schemas.ts";
import { RequestStateName } from "./request-line.ts";

/** What every step of a reporter says: which request, and its key where nobody is signed in. */
export const ofOwnRequest = {
  number: Type.String({ minLength: 1, maxLength: 40 }),
  key: Type.Optional(Type.String({ ...personal, minLength: 1, maxLength: 64 })),
};

export const OwnChanged = Type.Object({ state: RequestStateName });

export const Satisfaction = oneOf(["satisfied", "fair", "unsatisfied"]);

/** What the reporter writes of their own; the holder and the reporter read it. */
export const OwnWords = Type.String({ ...personal, minLength: 1, maxLength: 2000, pattern: "\\S" });
