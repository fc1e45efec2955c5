import { canonicalChoice, canonicalJson, type Json } from "../canonical.ts";
import { faultOf } from "../fault-of.ts";
import { ownersAnswers } from "../owners/count-owners.ts";
import { ownersGroupAnswers } from "../owners/groups.ts";
import type { Choice } from "../terms.ts";
import { fields, isCount, isDigits, isOneOf, isText, type ListHead, type ListLine } from "./format.ts";

/** What may be wrong with a line by itself. */
export type LineFault = "not-json" | "not-canonical" | "wrong-fields" | "no-valid-choice";

/** JSON, written in the one way in which it is written: so no field can be smuggled in, or be read otherwise by others. */
export function parsed(line: string): { value: Json } | { fault: "not-json" | "not-canonical" } {
  let value: Json;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: "not-json" };
  }
  return canonicalJson(value) === line && !line.includes("\ufffd") ? { value } : { fault: "not-canonical" };
}

/** The line as a ballot of such a list, or what is wrong with it. */
export function ballotOf(head: ListHead, value: Json): ListLine | { fault: LineFault } {
  const line = fields(value);
  const [wanted, isRight] = shapeOf(head, line);
  const names = Object.keys(line);
  if (names.length !== wanted.length || !wanted.every((name) => names.includes(name)) || !isRight(line, head))
    return { fault: "wrong-fields" };
  const choice = line["choice"];
  if (choice === undefined) return line as unknown as ListLine;
  if (faultOf(head.vote.terms, choice) !== null) return { fault: "no-valid-choice" };
  const isCanonical = canonicalJson(canonicalChoice(choice as Choice) as Json) === canonicalJson(choice as Json);
  return isCanonical ? (line as unknown as ListLine) : { fault: "not-canonical" };
}

type Shape = readonly [names: readonly string[], isRight: (line: Fields, head: ListHead) => boolean];

const ballots: Readonly<Record<ListHead["secrecy"], Shape>> = {
  open: [["number", "choice"], ({ number }) => isText(number)],
  secret: [
    ["number", "publicKey", "token", "choice", "signature"],
    ({ number, publicKey, token, signature }) => [number, publicKey, token, signature].every(isText),
  ],
};
const home: Shape = [
  ["number", "headKey", "areaSquareCentimetres", "answer"],
  (line) => isHome(line) && isOneOf(ownersAnswers, line["answer"]),
];
const group: Shape = [
  ["group", "answer", "homes", "heads", "areaSquareCentimetres"],
  (line) => isGroup(line) && isOneOf(ownersGroupAnswers, line["answer"]),
];
const electionHome: Shape = [["number", "headKey", "areaSquareCentimetres", "choice"], isHome];
const turnout: Shape = [["group", "homes", "heads", "areaSquareCentimetres"], isGroup];
const candidate: Shape = [["option", "heads", "areaSquareCentimetres"], isCandidate];

/** Which fields a line of this list has, and whether they hold what they should. */
function shapeOf({ vote, secrecy, owners }: ListHead, line: Fields): Shape {
  if (!owners) return ballots[secrecy];
  const isPublic = owners.list === "public";
  if (vote.terms.method !== "owners-election") return isPublic ? group : home;
  if (!isPublic) return electionHome;
  return "option" in line ? candidate : turnout;
}

type Fields = ReturnType<typeof fields>;

function isHome({ number, headKey, areaSquareCentimetres }: Fields): boolean {
  return isText(number) && isText(headKey) && isDigits(areaSquareCentimetres);
}

function isGroup({ group, homes, heads, areaSquareCentimetres }: Fields): boolean {
  return isText(group) && isCount(homes) && isCount(heads) && heads <= homes && isDigits(areaSquareCentimetres);
}

function isCandidate({ option, heads, areaSquareCentimetres }: Fields, { vote }: ListHead): boolean {
  return (
    isCount(option) &&
    option >= 1 &&
    option <= vote.terms.optionCount &&
    isCount(heads) &&
    isDigits(areaSquareCentimetres)
  );
}
