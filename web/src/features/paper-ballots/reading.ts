import { type Choice, faultOf, type VoteTerms } from "@linli/counting";
import type { PaperReading, PaperVote } from "../../api/staff-contract.ts";

/** The paper is void: no choice can be read from it. */
const voidKeys = ["x", "*"];
const emptyBox = "-";

/**
 * What somebody typed who reads a paper from top to bottom: ticked options by number, or what stands in the boxes. 0 is the
 * box for abstaining, x a void paper.
 * @returns null while it is nothing that this vote asks for
 */
export function typedReading(typed: string, vote: PaperVote): PaperReading | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (text === "") return null;
  if (voidKeys.includes(text)) return { isVoid: true };
  const choice = choiceOf(text, vote);
  return choice !== null && faultOf(termsOf(vote), choice) === null ? { choice } : null;
}

const yesNoKeys: Record<string, Choice> = {
  "1": { answer: "yes" },
  "2": { answer: "no" },
  "3": { abstain: true },
  "0": { abstain: true },
};

function choiceOf(text: string, vote: PaperVote): Choice | null {
  if (vote.kind === "yes-no") return yesNoKeys[text] ?? null;
  if (text === "0") return { abstain: true };
  const signs = signsIn(text, vote);
  const numbers = signs.map((sign) => (sign === emptyBox ? null : Number(sign)));
  switch (vote.kind) {
    case "single":
      return numbers.length === 1 && numbers[0] !== null ? { option: numbers[0]! } : null;
    case "multiple":
    case "budget":
      return numbers.includes(null) ? null : { options: (numbers as number[]).sort((a, b) => a - b) };
    case "score":
      return { scores: numbers };
    case "ranked":
      return rankingOf(numbers);
  }
}

/** "132" where every number has one digit, else "1 12 3". */
function signsIn(text: string, { kind, options, rules }: PaperVote): string[] {
  const highest = kind === "score" ? (rules.highestScore ?? 0) : options.length;
  const apart = text.split(/[\s,、，.]+/).filter((sign) => sign !== "");
  return apart.length > 1 || highest > 9 ? apart : [...text];
}

/** The boxes hold places: the option with place 1 is first. Places follow one another without a gap. */
function rankingOf(places: readonly (number | null)[]): Choice | null {
  const placed = places.flatMap((place, index) => (place === null ? [] : [{ place, option: index + 1 }]));
  placed.sort((one, other) => one.place - other.place);
  return placed.every(({ place }, index) => place === index + 1) && placed.length > 0
    ? { ranking: placed.map(({ option }) => option) }
    : null;
}

function termsOf({ kind, options, rules }: PaperVote): VoteTerms {
  return {
    ...rules,
    kind,
    method: rules.method as VoteTerms["method"],
    optionCount: options.length,
    costs: options.map(({ cost }) => cost ?? 0),
    ownersMatter: rules.ownersMatter as VoteTerms["ownersMatter"],
  };
}

interface ReadingWords {
  yes: string;
  no: string;
  abstain: string;
  void: string;
  first: (p: { option: string; place: number }) => string;
  scored: (p: { option: string; score: number }) => string;
}

/** The reading in words, to be seen before it is sent: "赞成", "1. 种树；3. 铺路". */
export function readingInWords(reading: PaperReading, { options }: PaperVote, words: ReadingWords): string {
  if (reading.isVoid || !reading.choice) return words.void;
  const choice = reading.choice as Choice;
  const called = (option: number) => `${option}. ${options[option - 1]?.title ?? ""}`;
  if ("abstain" in choice) return words.abstain;
  if ("answer" in choice) return choice.answer === "yes" ? words.yes : words.no;
  if ("option" in choice) return called(choice.option);
  if ("options" in choice) return choice.options.map(called).join("；");
  if ("ranking" in choice)
    return choice.ranking
      .map((option, index) => words.first({ option: called(option), place: index + 1 }))
      .join("；");
  return choice.scores
    .flatMap((score, index) => (score === null ? [] : [words.scored({ option: called(index + 1), score })]))
    .join("；");
}
