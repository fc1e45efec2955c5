import type {
  CountResult,
  Inequality,
  KnapsackStep,
  ListHead,
  OwnersElectionResult,
  OwnersResult,
  OwnersTest,
  Recount,
  RunOffRound,
} from "@linli/counting";
import { squareMetres } from "@linli/counting";
import type { Locale } from "../platform/locale.ts";
import { type RecountWords, recountWords } from "./recount-words.ts";

/** What was counted, in lines that can be followed with a pencil. */
export function resultLines({ head, result }: Recount, locale: Locale): string[] {
  if (!head) return [];
  const say = recountWords[locale];
  const { number, title } = head.vote;
  const lines = !result
    ? []
    : result.method === "owners"
      ? ownersLines(result, locale)
      : result.method === "owners-election"
        ? electionLines(head, result, locale)
        : countLines(head, result, say);
  return [`${number} ${title}`, ...lines];
}

type NameOf = (option: number) => string;

function namesIn({ vote }: ListHead): NameOf {
  return (option) => `${option} ${vote.options[option - 1] ?? ""}`.trimEnd();
}

function countLines(head: ListHead, result: CountResult, say: RecountWords): string[] {
  const nameOf = namesIn(head);
  const { winners, tied, missing, outcome } = result;
  return [
    say.took(result),
    ...(result.quorumNeeded > 0 ? [say.quorum(result)] : []),
    ...detailLines(result, nameOf, say),
    say.outcome[outcome],
    ...winners.map((option) => `  ${nameOf(option)}`),
    ...(tied.length > 0 ? [say.tied, ...tied.map((option) => `  ${nameOf(option)}`)] : []),
    ...(missing.ballots > 0 ? [say.missingBallots(missing.ballots)] : []),
    ...(missing.yes > 0 && outcome === "failed" ? [say.missingYes(missing.yes)] : []),
  ];
}

function detailLines(result: CountResult, nameOf: NameOf, say: RecountWords): string[] {
  switch (result.method) {
    case "yes-no":
      return [say.yesNo(result)];
    case "plurality":
      return result.perOption.map(({ option, votes }) => `  ${nameOf(option)}: ${votes}`);
    case "score-sum":
      return result.perOption.map(({ option, sum, scored }) => `  ${nameOf(option)}: ${say.scored(sum, scored)}`);
    case "instant-run-off":
      return result.rounds.flatMap((round, index) => roundLines(round, index + 1, nameOf, say));
    case "schulze":
      return [
        say.pairs,
        ...pairLines(result.preferred, nameOf),
        say.strongest,
        ...pairLines(result.strongest, nameOf),
      ];
    case "knapsack":
      return [...result.steps.map((step) => `  ${stepLine(step, nameOf, say)}`), say.left(result.left)];
  }
}

function roundLines(
  { perOption, exhausted, eliminated }: RunOffRound,
  round: number,
  nameOf: NameOf,
  say: RecountWords,
) {
  return [
    say.round(round),
    ...perOption.map(
      ({ option, votes }) => `  ${nameOf(option)}: ${votes}${eliminated.includes(option) ? say.out : ""}`,
    ),
    ...(exhausted > 0 ? [`  ${say.exhausted(exhausted)}`] : []),
  ];
}

function pairLines(matrix: readonly number[][], nameOf: NameOf): string[] {
  return matrix.map((row, index) => `  ${nameOf(index + 1)}: ${row.join(" ")}`);
}

function stepLine(
  { option, votes, cost, leftBefore, taken }: KnapsackStep,
  nameOf: NameOf,
  say: RecountWords,
): string {
  return `${nameOf(option)}: ${say.step({ votes, cost, leftBefore, taken })}`;
}

function ownersLines(result: OwnersResult, locale: Locale): string[] {
  const say = recountWords[locale];
  const { area, heads, participation, majority, rule } = result;
  return [
    say.owners(result.matter, result.special, rule.source[locale]),
    say.measure(say.area, [area.all, area.tookPart, area.inFavour].map(squareMetres), squareMetres(area.followed)),
    say.measure(say.heads, [heads.all, heads.tookPart, heads.inFavour], heads.followed),
    say.participation,
    ...testLines(participation, say),
    say.majority,
    ...testLines(majority, say),
    say.outcome[result.outcome],
  ];
}

function electionLines(head: ListHead, result: OwnersElectionResult, locale: Locale): string[] {
  const say = recountWords[locale];
  const nameOf = namesIn(head);
  const { area, heads, participation, candidates, rule, winners, alternates, tied, outcome } = result;
  return [
    say.owners(result.matter, result.special, rule.source[locale]),
    say.turnout(say.area, [area.all, area.tookPart].map(squareMetres), squareMetres(area.followed)),
    say.turnout(say.heads, [heads.all, heads.tookPart], heads.followed),
    say.participation,
    ...testLines(participation, say),
    say.majority,
    ...candidates.flatMap((candidate) => [
      say.candidate(nameOf(candidate.option), squareMetres(candidate.area), candidate.heads),
      ...testLines(candidate.majority, say),
    ]),
    say.outcome[outcome],
    ...winners.map((option) => `  ${nameOf(option)}`),
    ...(alternates.length > 0 ? [say.alternates, ...alternates.map((option) => `  ${nameOf(option)}`)] : []),
    ...(tied.length > 0 ? [say.tied, ...tied.map((option) => `  ${nameOf(option)}`)] : []),
    say.seats(result),
  ];
}

/** Areas in square centimetres, because these are the whole numbers that are compared. */
function testLines({ area, heads }: OwnersTest, say: RecountWords): string[] {
  const line = (
    what: string,
    { factor, part, left, sign, otherFactor, whole, right, holds }: Inequality,
    missing: string,
  ) =>
    `  ${what}: ${factor} × ${part} = ${left} ${sign} ${otherFactor} × ${whole} = ${right}  ${holds ? say.holds : say.fails(missing)}`;
  return [
    line(say.areaInCentimetres, area, say.missingArea(squareMetres(area.missing))),
    line(say.heads, heads, say.missingHeads(heads.missing)),
  ];
}
