import { chineseWords } from "../../platform/chinese-words.ts";

/**
 * How a building is found by words. PostgreSQL knows no Chinese words, and a trigram index none of two characters; so
 * text is kept as single characters, pairs of neighbours, whole numbers, Latin words, and "3栋" for building number 3 in
 * whichever way it is written. A word of the query occurs if all of its pairs do.
 */

/** What a building answers to: for the column `search`. */
export function buildingWords(building: { code: string; name: string; address: string }): string[] {
  const words = new Set([building.code.toLowerCase()]);
  for (const text of [building.name, building.address]) {
    const { numbers, rest } = apart(plain(text));
    for (const word of [...numbers, ...rest.flatMap(piecesOf)]) words.add(word);
  }
  return [...words];
}

export interface BuildingQuery {
  /** For `search @@ …::tsquery`. */
  words: string;
  /** Weaker: every single character and number somewhere. For when nothing holds all words. */
  characters: string;
  /** The name without the number: what a building's name should contain to stand first. */
  head: string;
}

/** @returns null when the text holds no letter and no digit */
export function buildingQuery(text: string): BuildingQuery | null {
  const written = withoutHome(plain(text));
  const { numbers, rest } = apart(written);
  // Somebody still typing "1" may mean building 12.
  const unfinished = /\d$/.test(written) ? rest.at(-1) : undefined;
  const terms = rest.flatMap((run) => {
    if (!isHan(run)) return [run === unfinished || /[a-z]/.test(run) ? `'${run}':*` : `'${run}'`];
    return wordsOf(run).flatMap((word) => ([...word].length === 1 ? [word] : pairsOf(word)).map(quoted));
  });
  const characters = rest.flatMap((run) => (isHan(run) ? [...run].map(quoted) : [`'${run}':*`]));
  const all = numbers.map(quoted);
  if (all.length + characters.length === 0) return null;
  return {
    words: [...new Set([...all, ...terms])].join(" & "),
    characters: [...new Set([...all, ...characters])].join(" & "),
    head: rest.find(isHan) ?? "",
  };
}

/** Half-width, lower case, Chinese numbers in front of a counter as digits, every sort of building number as "3栋". */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〇零一二两三四五六七八九十百]+(?=号楼|栋|幢|座|单元|号|组|期|排|楼|层|室)/g, (numeral) =>
      digits(numeral),
    )
    .replace(/(\d+|(?<![a-z])[a-z])\s*(?:号楼|栋|幢|座|#楼?)/g, " $1栋 ");
}

/** 十二 → 12, 二十 → 20, 一〇三 → 103, 一百零八 → 108. */
function digits(numeral: string): string {
  if (!/[十百]/.test(numeral)) return [...numeral].map(digitOf).join("");
  let total = 0;
  let pending: number | undefined;
  for (const sign of numeral) {
    if (sign === "十" || sign === "百") {
      total += (pending ?? 1) * (sign === "十" ? 10 : 100);
      pending = undefined;
    } else pending = digitOf(sign);
  }
  return String(total + (pending ?? 0));
}

function digitOf(sign: string): number {
  return sign === "两" ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(sign));
}

/** The register of buildings ends at the door: "3栋2单元501室" and "3-2-501" are looked for as 3栋. */
function withoutHome(text: string): string {
  return text
    .replace(/(?<!\d)(\d+)-\d+-\d+(?!\d)/g, " $1栋 ")
    .replace(/(栋\s*)(?:\d+\s*(?:单元|-)\s*)?\d+\s*[室房]?\s*$/, "$1")
    .replace(/\d+\s*(?:单元|室|层|楼)/g, " ");
}

/** Building numbers, and the rest in runs of one script. */
function apart(text: string): { numbers: string[]; rest: string[] } {
  const numbers = text.match(/(?:\d+|(?<![a-z])[a-z])栋/g) ?? [];
  const others = text.replace(/(?:\d+|(?<![a-z])[a-z])栋/g, " ");
  return { numbers, rest: others.match(/\p{Script=Han}+|[[\p{L}\p{M}\p{Nd}]--\p{Script=Han}]+/gv) ?? [] };
}

/** A run in the register: everything by which it may be asked for. */
function piecesOf(run: string): string[] {
  return isHan(run) ? [...run, ...pairsOf(run)] : [run, ...(run.match(/\d+|\D+/g) ?? [])];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** The words of a run as a reader would part them, without those that say nothing. */
function wordsOf(run: string): string[] {
  if ([...run].length <= 2) return [run];
  const words = chineseWords(run);
  return words.length > 0 ? words : [run];
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function quoted(word: string): string {
  return `'${word}'`;
}
