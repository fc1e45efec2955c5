import { canonicalChoice, canonicalJson, type Json } from "../canonical.ts";
import type { CandidateLine } from "../owners/election-list.ts";
import { isBefore } from "../owners/groups.ts";
import { isHead, type ListHead, type ListLine, type ListResult } from "./format.ts";
import { ballotOf } from "./line.ts";
import { startListCount } from "./list-count.ts";

/** Writes a list line by line, each with its end of line: the same ballots make the same bytes. */
export interface Publishing {
  head(): string;
  /** @throws Error for a line that no reader would take, and for one out of order */
  ballot(line: ListLine): string;
  /** The last line, and what was counted on the way. */
  result(): { line: string; result: ListResult };
}

/** @throws Error for a head that no reader would take */
export function startPublishing(head: ListHead): Publishing {
  if (!isHead(asJson(head))) throw new Error("no head of a list of ballots");
  const counting = startListCount(head);
  let last: ListLine | undefined;
  return {
    head: () => written(asJson(head)),
    ballot(line) {
      if (last && !inOrder(last, line))
        throw new Error("ballots are listed in the order of their numbers, each once");
      const content = asJson("choice" in line ? { ...line, choice: canonicalChoice(line.choice) } : line);
      const ballot = ballotOf(head, content);
      if ("fault" in ballot) throw new Error(`no line of this list: ${ballot.fault}`);
      last = line;
      counting.add(ballot);
      return written(content);
    },
    result() {
      const result = counting.result();
      return { line: written({ result: asJson(result) }), result };
    },
  };
}

/** The whole list, piece by piece. */
export function* published(head: ListHead, ballots: Iterable<ListLine>): Generator<string> {
  const publishing = startPublishing(head);
  yield publishing.head();
  for (const ballot of ballots) yield publishing.ballot(ballot);
  yield publishing.result().line;
}

/**
 * By number, in the order of the letters' codes: PostgreSQL's collation "C". Groups of owners by answer, then name; after
 * them the candidates.
 */
export function inOrder(a: ListLine, b: ListLine): boolean {
  if ("option" in a || "option" in b) return !("option" in a) || ("option" in b && a.option < b.option);
  if ("group" in a && "group" in b) return "answer" in a && "answer" in b ? isBefore(a, b) : a.group < b.group;
  return keyOf(a) < keyOf(b);
}

function keyOf(line: Exclude<ListLine, CandidateLine>): string {
  return "number" in line ? line.number : line.group;
}

function written(value: Json): string {
  return `${canonicalJson(value)}\n`;
}

/** All of these are made of JSON; interfaces only do not say so of themselves. */
function asJson(value: ListHead | ListLine | ListResult): Json {
  return value as unknown as Json;
}
