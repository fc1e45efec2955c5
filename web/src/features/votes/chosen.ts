import type { Choice } from "@linli/counting";
import type { BallotChoice, PublicVote } from "../../api/contract.ts";

/** What somebody has ticked so far, before it is a ballot. */
export interface Chosen {
  abstain: boolean;
  answer: "yes" | "no" | null;
  /** Options in the order in which they were taken. */
  options: readonly number[];
  /** By option, from the first. */
  scores: readonly (number | null)[];
}

export const nothingChosen: Chosen = { abstain: false, answer: null, options: [], scores: [] };

type Rules = Pick<PublicVote, "kind" | "options"> & {
  rules: Pick<PublicVote["rules"], "fewestOptions" | "mostOptions" | "budget">;
};

/** Why it is no ballot yet; null when it is one. */
export type Lacking = "nothing" | "too-few" | "too-many" | "over-budget";

export function lackingOf(vote: Rules, chosen: Chosen): Lacking | null {
  if (chosen.abstain) return null;
  switch (vote.kind) {
    case "yes-no":
      return chosen.answer === null ? "nothing" : null;
    case "score":
      return chosen.scores.some((score) => score !== null && score !== undefined) ? null : "nothing";
    default: {
      const { length } = chosen.options;
      if (length === 0) return "nothing";
      if (vote.kind !== "single" && length < vote.rules.fewestOptions) return "too-few";
      if (vote.kind !== "single" && length > vote.rules.mostOptions) return "too-many";
      return vote.kind === "budget" && costOf(vote, chosen) > (vote.rules.budget ?? 0) ? "over-budget" : null;
    }
  }
}

/** In fen. */
export function costOf({ options }: Pick<PublicVote, "options">, chosen: Chosen): number {
  return chosen.options.reduce((sum, position) => sum + (options[position - 1]?.cost ?? 0), 0);
}

/** The ballot; only for what lacks nothing. */
export function choiceOf(vote: Rules, chosen: Chosen): BallotChoice {
  if (chosen.abstain) return { abstain: true };
  switch (vote.kind) {
    case "yes-no":
      return { answer: chosen.answer! };
    case "single":
      return { option: chosen.options[0]! };
    case "ranked":
      return { ranking: [...chosen.options] };
    case "score":
      return { scores: vote.options.map((_, index) => chosen.scores[index] ?? null) };
    default:
      return { options: [...chosen.options].sort((a, b) => a - b) };
  }
}

/** One tap on an option: it joins, or leaves. */
export function toggled(chosen: Chosen, position: number): Chosen {
  const there = chosen.options.includes(position);
  const options = there ? chosen.options.filter((one) => one !== position) : [...chosen.options, position];
  return { ...chosen, abstain: false, options };
}

/** An option one place up in the ranking, or down. */
export function moved(chosen: Chosen, position: number, by: -1 | 1): Chosen {
  const from = chosen.options.indexOf(position);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.options.length) return chosen;
  const options = [...chosen.options];
  [options[from], options[to]] = [options[to]!, options[from]!];
  return { ...chosen, options };
}

/** A ballot as it was when it was ticked, to read it back. */
export function chosenOf(choice: Choice): Chosen {
  if ("abstain" in choice) return { ...nothingChosen, abstain: true };
  if ("answer" in choice) return { ...nothingChosen, answer: choice.answer };
  if ("option" in choice) return { ...nothingChosen, options: [choice.option] };
  if ("ranking" in choice) return { ...nothingChosen, options: choice.ranking };
  if ("scores" in choice) return { ...nothingChosen, scores: choice.scores };
  return { ...nothingChosen, options: choice.options };
}
