/**
 * What must not stand in words that everybody will read: numbers by which somebody can be called or known, and the
 * reporter's name. It finds what has a form; whether the words name anybody else, whoever releases them has to read.
 */
export type PersonalPart = "phone" | "identity-number" | "e-mail" | "name";

/** @param reporterName as given with the request; "" where none was */
export function personalPartOf(words: string, reporterName: string): PersonalPart | null {
  const plain = words.normalize("NFKC");
  // People write 139 8888 0001 and 139-8888-0001; a full stop ends a sentence.
  const joined = plain.replace(/(?<=\d)[\s\-–—·]+(?=\d)/gu, "");
  if (/(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/u.test(joined)) return "identity-number";
  if (
    /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}\d{7,8}(?!\d)|(?<!\d)\d{7,8}(?!\d)/u.test(withoutDates(plain))
  ) {
    return "phone";
  }
  if (/[\w.+-]+@[\w-]+\.\w/u.test(plain)) return "e-mail";
  const name = reporterName.normalize("NFKC").trim();
  return name.length > 1 && plain.includes(name) ? "name" : null;
}

/** The numbers of requests and dates are written like those of telephones and say nothing of anybody. */
function withoutDates(plain: string): string {
  return plain
    .replace(/(?<!\d)\d{6}-\d{5,}(?!\d)/gu, " ")
    .replace(/(?<!\d)20\d{2}-\d{1,2}-\d{1,2}(?!\d)/gu, " ")
    .replace(/(?<=\d)[\s\-–—·]+(?=\d)/gu, "");
}
