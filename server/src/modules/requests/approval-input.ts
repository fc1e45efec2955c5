import { Type } from "typebox";
import { stateRefusalsOf } from "./change-request.ts";
import { ofRequest, Words } from "./staff-input.ts";

/** What the approver says: which request, and a word to who asked, if they like. */
export const ofApproval = Type.Object({ ...ofRequest, words: Type.Optional(Words) });

/** A refusal says why. */
export const ofRefusedApproval = Type.Object({ ...ofRequest, words: Words });

/** The refusals of every decision on what was asked for. */
export const approvalRefusals = { ...stateRefusalsOf("nothing-to-approve"), "own-ask": 409 } as const;
