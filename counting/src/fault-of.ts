import { committeeRule } from "./owners/committee-rule.ts";
import { type Choice, methodsOfKind, type VoteKind, type VoteTerms } from "./terms.ts";

export const choiceFaults = [
  "wrong-shape",
  "unknown-option",
  "repeated-option",
  "too-few-options",
  "too-many-options",
  "over-budget",
  "wrong-score",
  "nothing-scored",
] as const;
export type ChoiceFault = (typeof choiceFaults)[number];

/** Options are kept as bytes while ballots are counted, and nobody ranks more. */
export const mostOptionsEver = 200;

/** Why this is no valid ballot under these terms; null for a valid one. */
export function faultOf(terms: VoteTerms, choice: unknown): ChoiceFault | null {
  const content = onlyField(choice);
  if (!content) return "wrong-shape";
  const { name, value } = content;
  if (name === "abstain") return value === true ? null : "wrong-shape";
  if (name !== fieldOfKind[terms.kind]) return "wrong-shape";
  switch (terms.kind) {
    case "yes-no":
      return value === "yes" || value === "no" ? null : "wrong-shape";
    case "single":
      return faultOfOptions(terms, [value]);
    case "multiple":
    case "ranked":
      return Array.isArray(value) ? faultOfOptions(terms, value) || faultOfNumber(terms, value) : "wrong-shape";
    case "budget":
      return Array.isArray(value)
        ? faultOfOptions(terms, value) || faultOfNumber(terms, value) || faultOfCost(terms, value)
        : "wrong-shape";
    case "score":
      return Array.isArray(value) ? faultOfScores(terms, value) : "wrong-shape";
  }
}

const fieldOfKind: Readonly<Record<VoteKind, string>> = {
  "yes-no": "answer",
  single: "option",
  multiple: "options",
  ranked: "ranking",
  score: "scores",
  budget: "options",
};

/** A choice says one thing; a second field could be read otherwise by somebody else. */
function onlyField(choice: unknown): { name: string; value: unknown } | null {
  if (typeof choice !== "object" || choice === null || Array.isArray(choice)) return null;
  const [field, another] = Object.entries(choice);
  return field && !another ? { name: field[0], value: field[1] } : null;
}

function faultOfOptions({ optionCount }: VoteTerms, options: unknown[]): ChoiceFault | null {
  if (!options.every((option) => isWhole(option, 1, optionCount))) return "unknown-option";
  return new Set(options).size < options.length ? "repeated-option" : null;
}

function faultOfNumber({ fewestOptions, mostOptions }: VoteTerms, options: unknown[]): ChoiceFault | null {
  // Naming nothing is abstaining, and has a shape of its own.
  if (options.length < Math.max(1, fewestOptions)) return "too-few-options";
  return options.length > mostOptions ? "too-many-options" : null;
}

function faultOfCost({ costs, budget }: VoteTerms, options: number[]): ChoiceFault | null {
  const cost = options.reduce((sum, option) => sum + (costs?.[option - 1] ?? 0), 0);
  return cost > (budget ?? 0) ? "over-budget" : null;
}

function faultOfScores({ optionCount, highestScore }: VoteTerms, scores: unknown[]): ChoiceFault | null {
  if (scores.length !== optionCount) return "wrong-shape";
  if (!scores.every((score) => score === null || isWhole(score, 0, highestScore ?? 0))) return "wrong-score";
  return scores.every((score) => score === null) ? "nothing-scored" : null;
}

export const termsFaults = [
  "wrong-method",
  "wrong-number-of-options",
  "wrong-limits",
  "wrong-seats",
  "wrong-highest-score",
  "wrong-costs",
  "wrong-budget",
  "wrong-quorum",
  "wrong-pass-rule",
  "wrong-chair-order",
  "owners-answer-yes-or-no",
  "wrong-committee",
] as const;
export type TermsFault = (typeof termsFaults)[number];

/** Why nothing can be counted under these terms; null when it can. */
export function faultOfTerms(terms: VoteTerms): TermsFault | null {
  const { kind, method, pass, quorum, ownersMatter } = terms;
  if (!methodsOfKind[kind]?.includes(method)) return "wrong-method";
  const elects = method === "owners-election";
  if (ownersMatter !== null && kind !== "yes-no" && !elects) return "owners-answer-yes-or-no";
  if (elects !== Boolean(terms.committee) || (elects && faultOfCommittee(terms))) return "wrong-committee";
  if (quorum && !isShare(quorum.numerator, quorum.denominator)) return "wrong-quorum";
  if (pass && (kind !== "yes-no" || !isShare(pass.numerator, pass.denominator))) return "wrong-pass-rule";
  return kind === "yes-no" ? null : faultOfChoosing(terms);
}

function faultOfChoosing(terms: VoteTerms): TermsFault | null {
  const { kind, method, optionCount, fewestOptions, mostOptions, seats, highestScore, chairOrder } = terms;
  if (!isWhole(optionCount, 1, mostOptionsEver)) return "wrong-number-of-options";
  const limited = kind === "multiple" || kind === "ranked" || kind === "budget";
  if (limited && !(isWhole(mostOptions, 1, optionCount) && isWhole(fewestOptions, 0, mostOptions))) {
    return "wrong-limits";
  }
  // A run-off ends with one; several are elected by Schulze.
  if (kind !== "budget" && !isWhole(seats, 1, method === "instant-run-off" ? 1 : optionCount)) return "wrong-seats";
  if (kind === "score" && !isWhole(highestScore, 1, 1000)) return "wrong-highest-score";
  if (chairOrder && faultOfOptions(terms, chairOrder)) return "wrong-chair-order";
  return kind === "budget" ? faultOfMoney(terms) : null;
}

/** Of art. 278 this is matter 3. Nobody ticks more than there are seats to fill, which may be fewer than the committee has. */
function faultOfCommittee({ ownersMatter, committee, seats, mostOptions }: VoteTerms): boolean {
  const { size, alternates } = committee ?? { size: 0, alternates: 0 };
  const isSize = committeeRule.sizes.some((one) => one === size);
  return ownersMatter !== 3 || !isSize || !isWhole(alternates, 0, size) || seats > size || mostOptions > seats;
}

function faultOfMoney({ optionCount, costs, budget }: VoteTerms): TermsFault | null {
  const highest = Number.MAX_SAFE_INTEGER / mostOptionsEver;
  if (!isWhole(budget, 1, highest)) return "wrong-budget";
  return costs?.length === optionCount && costs.every((cost) => isWhole(cost, 1, highest)) ? null : "wrong-costs";
}

function isShare(numerator: number, denominator: number): boolean {
  return isWhole(denominator, 1, 1_000_000) && isWhole(numerator, 0, denominator);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** @throws Error for what is no valid ballot: whoever counts has looked at each before */
export function assertValid(terms: VoteTerms, choice: Choice): void {
  const fault = faultOf(terms, choice);
  if (fault) throw new Error(`no valid ballot: ${fault}`);
}
