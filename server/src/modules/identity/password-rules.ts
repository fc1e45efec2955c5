import { commonPieces, longestCommonPiece } from "./common-passwords.ts";

export type Weakness = "too-short" | "common" | "contains-user-name" | "unchanged";

/** The owner's demand; NIST SP 800-63B asks for 8, and against rules on kinds of characters. */
export const shortestPassword = 10;

/** A user name shorter than this turns up in words by chance. */
const shortestTelltaleName = 3;

/** Chains of so many common pieces are among the first hundreds of millions that a guesser tries. */
const mostCommonPieces = 3;

/** @returns why this password would be guessed, or null */
export function weaknessOf(password: string, userName: string): Weakness | null {
  if ([...password].length < shortestPassword) return "too-short";
  const plain = password.toLowerCase();
  const name = userName.toLowerCase();
  if (name.length >= shortestTelltaleName && plain.includes(name)) return "contains-user-name";
  const disguised = plain.replaceAll(/[@$]/g, (sign) => disguises[sign]!);
  return isCommon(plain) || isCommon(disguised) ? "common" : null;
}

/** p@ssw0rd is no better than password. */
const disguises: Record<string, string> = {
  "@": "a",
  $: "s",
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};

function isCommon(plain: string): boolean {
  // What stands between the pieces adds nothing: zhang.wei_1990!
  const core = plain.replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (core.length < shortestPassword / 2) return true;
  return /^\d+$/.test(core) || isRepetition(core) || fewestPieces(core) <= mostCommonPieces;
}

/** aaaaaaaaaa, abcabcabcabc, 20262026202: a short block over and over. */
function isRepetition(core: string): boolean {
  for (let block = 1; block <= core.length / 2; block++) {
    const repeated = core
      .slice(0, block)
      .repeat(Math.ceil(core.length / block))
      .slice(0, core.length);
    if (repeated === core) return true;
  }
  return false;
}

/** The fewest common pieces that make up the whole, infinite where something is left over. */
function fewestPieces(core: string): number {
  const fewest = [0];
  for (let end = 1; end <= core.length; end++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - Math.max(longestCommonPiece, longestRun)); start < end; start++) {
      const before = fewest[start]!;
      if (before < mostCommonPieces && before + 1 < best && isPiece(core.slice(start, end))) best = before + 1;
    }
    fewest.push(best);
  }
  return fewest[core.length]!;
}

const longestRun = 40;

function isPiece(part: string): boolean {
  if (commonPieces.has(part) || isYearOrDate(part) || isRun(part)) return true;
  return /[a-z]/.test(part) && commonPieces.has(part.replaceAll(/[013457]/g, (digit) => disguises[digit]!));
}

/** 1990, 199003, 19900315, 0315: birthdays above all. */
function isYearOrDate(part: string): boolean {
  return /^((19|20)\d\d)?((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/.test(part) && part !== "";
}

/** 1111, abcdefg, 7654: each character the next, the one before or the same. */
function isRun(part: string): boolean {
  if (part.length < 2) return false;
  const steps = new Set<number>();
  for (let index = 1; index < part.length; index++) steps.add(part.charCodeAt(index) - part.charCodeAt(index - 1));
  const [step] = steps;
  return steps.size === 1 && Math.abs(step!) <= 1 && (step === 0 || part.length >= 3);
}
