import { type Choice, canonicalChoice, faultOf, type VoteTerms } from "@linli/counting";
import { type Static, Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { ChoiceInput } from "../votes/index.ts";
import { type PaperState, paperStates } from "./states.ts";

export const PaperStateName = oneOf(paperStates);

/** Which paper: by the number that is printed on it. */
export const ofPaper = {
  voteId: Uuid,
  paperNumber: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
};

/** What a step makes of it. */
export interface Stepped {
  state: PaperState;
}

/** What somebody reads on it: a choice, or that no choice can be read. */
export const reading = {
  entryId: Uuid,
  choice: Type.Optional(ChoiceInput),
  isVoid: Type.Optional(Type.Boolean({ ...personal, description: "no choice can be read from the paper" })),
};

export const readingRefusals = { "choice-invalid": 422 } as const;

interface Reading {
  choice?: Static<typeof ChoiceInput>;
  isVoid?: boolean;
}

/** @returns the choice as it is always written, or null for a void paper */
export function readingOf(
  { choice, isVoid = false }: Reading,
  terms: VoteTerms,
  refuse: (code: "choice-invalid", facts: RefusalFacts) => Refusal,
): Choice | null {
  if (isVoid) return null;
  const fault = faultOf(terms, choice);
  if (fault !== null) throw refuse("choice-invalid", { because: fault });
  return canonicalChoice(choice as Choice);
}
