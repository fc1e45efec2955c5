import type { CountResult, KnapsackStep, Outcome, OwnersElectionResult, YesNoDetail } from "@linli/counting";
import type { Locale } from "../platform/locale.ts";

export interface RecountWords {
  took(result: CountResult): string;
  quorum(result: CountResult): string;
  yesNo(result: YesNoDetail): string;
  scored(sum: number, scored: number): string;
  round(round: number): string;
  out: string;
  exhausted(ballots: number): string;
  pairs: string;
  strongest: string;
  step(step: Omit<KnapsackStep, "option">): string;
  left(money: number): string;
  outcome: Readonly<Record<Outcome, string>>;
  tied: string;
  missingBallots(ballots: number): string;
  missingYes(yes: number): string;
  owners(matter: number, special: boolean, source: string): string;
  measure(what: string, sums: string[], followed: string): string;
  turnout(what: string, sums: string[], followed: string): string;
  area: string;
  areaInCentimetres: string;
  heads: string;
  participation: string;
  majority: string;
  holds: string;
  fails(missing: string): string;
  missingArea(squareMetres: string): string;
  missingHeads(heads: string): string;
  candidate(candidate: string, squareMetres: string, heads: string): string;
  alternates: string;
  seats(result: Pick<OwnersElectionResult, "seats" | "openSeats">): string;
}

export const recountWords: Readonly<Record<Locale, RecountWords>> = {
  "zh-CN": {
    took: ({ electorate, took, abstained }) => `有权表决 ${electorate}，选票 ${took}，其中弃权 ${abstained}`,
    quorum: ({ quorumNeeded, quorumMet }) => `有效需选票 ${quorumNeeded}：${quorumMet ? "达到" : "未达到"}`,
    yesNo: ({ yes, no, yesNeeded }) => `  赞成 ${yes}，反对 ${no}；通过需赞成 ${yesNeeded}`,
    scored: (sum, scored) => `总分 ${sum}（${scored} 人打分）`,
    round: (round) => `第 ${round} 轮`,
    out: "（淘汰）",
    exhausted: (ballots) => `不再计入的选票：${ballots}`,
    pairs: "两两比较：每行依次为把该选项排在各选项之前的选票数",
    strongest: "最强路径",
    step: ({ votes, cost, leftBefore, taken }) =>
      `${votes} 票，需 ${cost}，尚余 ${leftBefore}：${taken ? "入选" : "放不下"}`,
    left: (money) => `未用完：${money}`,
    outcome: {
      passed: "结果：通过",
      failed: "结果：未通过，或没有选项入选",
      elected: "结果：当选",
      tie: "结果：平局",
      "quorum-not-met": "结果：参与不足，表决无效",
    },
    tied: "相持不下的选项：",
    missingBallots: (ballots) => `还差选票 ${ballots}`,
    missingYes: (yes) => `还差赞成 ${yes}`,
    owners: (matter, special, source) => `${source}，第${matter}项，${special ? "四分之三以上" : "过半数"}`,
    measure: (what, [all, tookPart, inFavour], followed) =>
      `  ${what}：总数 ${all}，参与 ${tookPart}（其中随多数 ${followed}），同意 ${inFavour}`,
    turnout: (what, [all, tookPart], followed) =>
      `  ${what}：总数 ${all}，参与 ${tookPart}（其中随多数 ${followed}）`,
    area: "专有面积（平方米）",
    areaInCentimetres: "面积（平方厘米）",
    heads: "人数",
    participation: "参与表决是否达到三分之二",
    majority: "同意是否足够",
    holds: "成立",
    fails: (missing) => `不成立，${missing}`,
    missingArea: (squareMetres) => `还差 ${squareMetres} 平方米`,
    missingHeads: (heads) => `还差 ${heads} 人`,
    candidate: (candidate, squareMetres, heads) => `${candidate}：同意 ${squareMetres} 平方米，${heads} 人`,
    alternates: "候补委员，依次为：",
    seats: ({ seats, openSeats }) => `应选 ${seats} 人，空缺 ${openSeats} 人`,
  },
  en: {
    took: ({ electorate, took, abstained }) =>
      `May vote: ${electorate}. Ballots: ${took}, of these ${abstained} abstain.`,
    quorum: ({ quorumNeeded, quorumMet }) => `Quorum of ${quorumNeeded} ballots: ${quorumMet ? "met" : "not met"}`,
    yesNo: ({ yes, no, yesNeeded }) => `  yes ${yes}, no ${no}; passes with ${yesNeeded} yes`,
    scored: (sum, scored) => `${sum} in all, scored by ${scored}`,
    round: (round) => `Round ${round}`,
    out: " (out)",
    exhausted: (ballots) => `ballots that count no more: ${ballots}`,
    pairs: "In pairs: each row says how many ballots rank this option above each of the others",
    strongest: "Strongest paths",
    step: ({ votes, cost, leftBefore, taken }) =>
      `votes ${votes}, costs ${cost}, left ${leftBefore}: ${taken ? "taken" : "does not fit"}`,
    left: (money) => `Not spent: ${money}`,
    outcome: {
      passed: "Result: passed",
      failed: "Result: not passed, or nothing elected",
      elected: "Result: elected",
      tie: "Result: a tie",
      "quorum-not-met": "Result: not valid, too few took part",
    },
    tied: "Tied:",
    missingBallots: (ballots) => `Ballots missing: ${ballots}`,
    missingYes: (yes) => `Yes missing: ${yes}`,
    owners: (matter, special, source) =>
      `${source}, item ${matter}: ${special ? "at least three quarters" : "more than half"}`,
    measure: (what, [all, tookPart, inFavour], followed) =>
      `  ${what}: all ${all}, took part ${tookPart} (${followed} of them with the majority), in favour ${inFavour}`,
    turnout: (what, [all, tookPart], followed) =>
      `  ${what}: all ${all}, took part ${tookPart} (${followed} of them with the majority)`,
    area: "exclusive area in m²",
    areaInCentimetres: "area in cm²",
    heads: "heads",
    participation: "Did two thirds take part?",
    majority: "Are enough in favour?",
    holds: "yes",
    fails: (missing) => `no, ${missing}`,
    missingArea: (squareMetres) => `${squareMetres} m² missing`,
    missingHeads: (heads) => `${heads} missing`,
    candidate: (candidate, squareMetres, heads) => `${candidate}: ${squareMetres} m² and ${heads} heads in favour`,
    alternates: "Alternates, in this order:",
    seats: ({ seats, openSeats }) => `Seats: ${seats}, of these ${openSeats} stay open.`,
  },
};
