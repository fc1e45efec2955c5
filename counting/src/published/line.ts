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
export function ballotOf({ vote, secrecy, owners }: ListHead, value: Json): ListLine | { fault: LineFault } {
  const line = fields(value);
  const wanted = owners ? (owners.list === "public" ? groupFields : homeFields) : ballotFields[secrecy];
  const names = Object.keys(line);
  if (names.length !== wanted.length || !wanted.every((name) => names.includes(name)))
    return { fault: "wrong-fields" };
  if (owners) {
    const fine = owners.list === "public" ? isGroup(line) : isHome(line);
    return fine ? (line as unknown as ListLine) : { fault: "wrong-fields" };
  }
  if (!wanted.every((name) => name === "choice" || isText(line[name]))) return { fault: "wrong-fields" };
  const choice = line["choice"];
  if (faultOf(vote.terms, choice) !== null) return { fault: "no-valid-choice" };
  const isCanonical = canonicalJson(canonicalChoice(choice as Choice) as Json) === canonicalJson(choice as Json);
  return isCanonical ? (line as unknown as ListLine) : { fault: "not-canonical" };
}

const ballotFields = {
  open: ["number", "choice"],
  secret: ["number", "publicKey", "token", "choice", "signature"],
} as const;
const homeFields = ["number", "headKey", "areaSquareCentimetres", "answer"] as const;
const groupFields = ["group", "answer", "homes", "heads", "areaSquareCentimetres"] as const;

type Fields = ReturnType<typeof fields>;

function isHome({ number, headKey, areaSquareCentimetres, answer }: Fields): boolean {
  return isText(number) && isText(headKey) && isDigits(areaSquareCentimetres) && isOneOf(ownersAnswers, answer);
}

function isGroup({ group, answer, homes, heads, areaSquareCentimetres }: Fields): boolean {
  return (
    isText(group) &&
    isOneOf(ownersGroupAnswers, answer) &&
    isCount(homes) &&
    isCount(heads) &&
    heads <= homes &&
    isDigits(areaSquareCentimetres)
  );
}
