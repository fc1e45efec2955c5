/**
 * Whether two reports are likely of the same matter, and which of several likelier. Plain points, so that everybody can
 * count them again: what kind it is, how near it is, which words they share.
 */

/** How far away a report can still be of the same matter: the length of a block. */
export const similarWithinMetres = 150;
/** For how many days what was solved is still shown. */
export const similarSolvedDays = 7;

export interface Likeness {
  /** The very category; or another of its group. */
  readonly kind: "same" | "related" | "other";
  readonly sameBuilding: boolean;
  readonly metres: number;
  /** Words, and pairs of neighbouring characters, of the new report that occur in the other one. */
  readonly sharedWords: number;
}

/** Of another kind, so few words in common are chance. */
const fewestSharedWords = 4;

/**
 * @param saidWords how many words and pairs the new report has
 * @returns points; 0: not similar
 */
export function likeness({ kind, sameBuilding, metres, sharedWords }: Likeness, saidWords: number): number {
  if (!sameBuilding && metres > similarWithinMetres) return 0;
  const share = saidWords === 0 ? 0 : sharedWords / saidWords;
  const alike = share >= 1 / 2 ? 3 : share >= 1 / 4 ? 2 : share >= 1 / 8 ? 1 : 0;
  if (kind === "related" && alike === 0) return 0;
  if (kind === "other" && (alike < 2 || sharedWords < fewestSharedWords)) return 0;
  const sort = { same: 3, related: 1, other: 0 }[kind];
  const near = sameBuilding ? 2 : metres <= similarWithinMetres / 3 ? 1 : 0;
  return sort + near + alike;
}
