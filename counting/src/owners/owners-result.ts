import type { OwnersMatter } from "../terms.ts";
import type { OwnersRule, Share } from "./civil-code.ts";
import type { Inequality, OwnersMeasure, OwnersResult, OwnersTest } from "./result.ts";

/** What was added up of one measure: square centimetres, or heads. */
export interface Sums {
  all: bigint;
  voted: bigint;
  inFavour: bigint;
}

export interface OwnersSums {
  area: Sums;
  heads: Sums;
  silentFollowMajority: boolean;
}

/**
 * The law applied to the sums, with both sides of each inequality.
 * @throws Error where the sums are of nobody, or of more than there are
 */
export function ownersResult(rule: OwnersRule, matter: OwnersMatter, sums: OwnersSums): OwnersResult {
  const { area, heads, silentFollowMajority } = sums;
  const item = rule.matters.find((one) => one.matter === matter);
  if (!item) throw new Error(`owners do not decide matter ${matter}`);
  if (area.all <= 0n || heads.all <= 0n) throw new Error("there are no owners");
  if (isOverfull(sums)) throw new Error("more owners voted than there are");
  const share = item.special ? rule.special : rule.ordinary;
  const measures = silentFollowMajority ? followed(area, heads) : { area: alone(area), heads: alone(heads) };
  const participation = testBoth(rule.participation, measures, (measure) => [measure.tookPart, measure.all]);
  const majority = testBoth(share, measures, (measure) => [measure.inFavour, measure.tookPart]);
  return {
    method: "owners",
    matter,
    special: item.special,
    rule: { code: rule.code, source: rule.source, effectiveFrom: rule.effectiveFrom },
    silentFollowMajority,
    area: measureOf(measures.area),
    heads: measureOf(measures.heads),
    participation,
    majority,
    outcome: !participation.holds ? "quorum-not-met" : majority.holds ? "passed" : "failed",
  };
}

/** More area or more heads that voted than there are. */
export function isOverfull({ area, heads }: Record<"area" | "heads", Omit<Sums, "inFavour">>): boolean {
  return area.voted > area.all || heads.voted > heads.all;
}

interface Measure extends Sums {
  followed: bigint;
  tookPart: bigint;
}

interface Measures {
  area: Measure;
  heads: Measure;
}

function alone(sums: Sums): Measure {
  return { ...sums, followed: 0n, tookPart: sums.voted };
}

/**
 * The silent ones go with the majority of those who voted: with yes if more than half of the area and of the heads that
 * voted are in favour, else they are not in favour. Where nobody voted there is no majority to follow.
 */
function followed(area: Sums, heads: Sums): Measures {
  if (heads.voted === 0n) return { area: alone(area), heads: alone(heads) };
  const yes = 2n * area.inFavour > area.voted && 2n * heads.inFavour > heads.voted;
  const follow = (sums: Sums): Measure => {
    const silent = sums.all - sums.voted;
    return { ...sums, followed: silent, tookPart: sums.all, inFavour: sums.inFavour + (yes ? silent : 0n) };
  };
  return { area: follow(area), heads: follow(heads) };
}

function testBoth(
  share: Share,
  { area, heads }: Measures,
  sidesOf: (measure: Measure) => [bigint, bigint],
): OwnersTest {
  const tests = { area: testShare(share, ...sidesOf(area)), heads: testShare(share, ...sidesOf(heads)) };
  return { share, ...tests, holds: tests.area.holds && tests.heads.holds };
}

/** Is the part the share of the whole? By multiplying out, so that nothing is ever divided or rounded. */
function testShare({ numerator, denominator, strict }: Share, part: bigint, whole: bigint): Inequality {
  const left = BigInt(denominator) * part;
  const right = BigInt(numerator) * whole;
  const lacking = right + (strict ? 1n : 0n) - left;
  return {
    factor: denominator,
    part: String(part),
    left: String(left),
    sign: strict ? ">" : "≥",
    otherFactor: numerator,
    whole: String(whole),
    right: String(right),
    holds: lacking <= 0n,
    missing: String(lacking <= 0n ? 0n : (lacking + BigInt(denominator) - 1n) / BigInt(denominator)),
  };
}

function measureOf({ all, voted, followed, tookPart, inFavour }: Measure): OwnersMeasure {
  return {
    all: String(all),
    voted: String(voted),
    followed: String(followed),
    tookPart: String(tookPart),
    inFavour: String(inFavour),
    notInFavour: String(tookPart - inFavour),
  };
}
