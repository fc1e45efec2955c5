import { canonicalJson, type Json } from "../canonical.ts";
import { fields, isHead, type ListHead, type ListLine, type ListResult } from "./format.ts";
import { ballotOf, type LineFault, parsed } from "./line.ts";
import { type ListCount, startListCount } from "./list-count.ts";
import { inOrder } from "./publish.ts";
import { faultOfSecretBallot, type SecretBallotFault, tokenKey } from "./secret-ballot.ts";

export type ListFaultCode =
  | LineFault
  | SecretBallotFault
  | "no-head"
  | "no-key"
  | "twice"
  | "out-of-order"
  | "more-than-may-vote"
  | "cut-off"
  | "after-the-end"
  | "result-differs";

export interface ListFault {
  /** From 1. */
  line: number;
  code: ListFaultCode;
}

export interface Recount {
  /** Every line is as it should be, and the stated result is what they come to. */
  agrees: boolean;
  head: ListHead | null;
  /** Ballots, or groups of owners, that were counted. */
  counted: number;
  /** What they come to; null where nothing could be counted. */
  result: ListResult | null;
  /** The first of them, in the order of the lines. */
  faults: ListFault[];
  faultCount: number;
}

/** So many are shown; a file of another kind has one in each line. */
const faultsShown = 20;
/** So many signatures are verified at a time, and so often it is told how far the reading is. */
const atOnce = 256;
const linesBetween = 10_000;

/**
 * Reads a published list as it comes, checks every line and counts it again. A line with a fault is not counted.
 * @param lines without their ends
 * @param progress told now and then how many lines were read
 */
export async function recount(
  lines: AsyncIterable<string> | Iterable<string>,
  progress: (lines: number) => void = () => {},
): Promise<Recount> {
  const faults = faultList();
  let at = 0;
  let list: OpenList | null = null;
  let stated: Json | undefined;
  for await (const text of lines) {
    at += 1;
    const read = parsed(text);
    if (!list) {
      const opened = "fault" in read ? read : await openList(read.value);
      if ("fault" in opened) {
        faults.add(at, opened.fault);
        break;
      }
      list = opened;
    } else if (stated !== undefined) {
      faults.add(at, "after-the-end");
      break;
    } else if ("fault" in read) faults.add(at, read.fault);
    else if ("result" in fields(read.value)) stated = read.value;
    else if (list.read(read.value, at, faults)) {
      await list.verified();
      progress(at);
    }
  }
  await list?.verified();
  return close(list, stated, at, faults);
}

function close(list: OpenList | null, stated: Json | undefined, at: number, faults: FaultList): Recount {
  if (!list) {
    if (at === 0) faults.add(1, "no-head");
    return { agrees: false, head: null, counted: 0, result: null, ...faults.all() };
  }
  if (stated === undefined && !faults.has("after-the-end")) faults.add(at + 1, "cut-off");
  const overfull = list.counting.isOverfull();
  if (overfull) faults.add(at, "more-than-may-vote");
  const result = overfull ? null : list.counting.result();
  // After another fault the sums differ because a line is not counted; to say it again would accuse the result.
  if (faults.all().faultCount === 0 && canonicalJson({ result: asJson(result) }) !== canonicalJson(stated ?? null)) {
    faults.add(at, "result-differs");
  }
  const all = faults.all();
  return { agrees: all.faultCount === 0, head: list.head, counted: list.counted(), result, ...all };
}

interface OpenList {
  head: ListHead;
  counting: ListCount;
  /** @returns whether enough lines wait for their signatures to be verified */
  read(value: Json, at: number, faults: FaultList): boolean;
  verified(): Promise<void>;
  counted(): number;
}

async function openList(value: Json): Promise<OpenList | { fault: ListFaultCode }> {
  if (!isHead(value)) return { fault: "no-head" };
  const head = value as unknown as ListHead;
  const key = head.publicKey === null ? undefined : await tokenKey(head.publicKey);
  if (head.secrecy === "secret" && !key) return { fault: "no-key" };
  const counting = startListCount(head);
  let last: ListLine | undefined;
  let counted = 0;
  let waiting: Promise<void>[] = [];
  const add = (line: ListLine) => {
    counting.add(line);
    counted += 1;
  };
  return {
    head,
    counting,
    read(content, at, faults) {
      const line = ballotOf(head, content);
      const fault = "fault" in line ? line.fault : faultOfOrder(last, line);
      if ("fault" in line || fault) {
        if (fault) faults.add(at, fault);
        return false;
      }
      last = line;
      if (key && "token" in line) {
        const verifying = faultOfSecretBallot(key, head.vote.id, line);
        waiting.push(verifying.then((wrong) => (wrong ? faults.add(at, wrong) : add(line))));
      } else add(line);
      return waiting.length >= atOnce || at % linesBetween === 0;
    },
    async verified() {
      await Promise.all(waiting);
      waiting = [];
    },
    counted: () => counted,
  };
}

function faultOfOrder(last: ListLine | undefined, line: ListLine): "twice" | "out-of-order" | undefined {
  if (!last || inOrder(last, line)) return undefined;
  return inOrder(line, last) ? "out-of-order" : "twice";
}

interface FaultList {
  add(line: number, code: ListFaultCode): void;
  has(code: ListFaultCode): boolean;
  all(): Pick<Recount, "faults" | "faultCount">;
}

function faultList(): FaultList {
  let faults: ListFault[] = [];
  let faultCount = 0;
  return {
    add(line, code) {
      faultCount += 1;
      // Signatures are found wrong in any order.
      faults = [...faults, { line, code }].sort((a, b) => a.line - b.line).slice(0, faultsShown);
    },
    has: (code) => faults.some((fault) => fault.code === code),
    all: () => ({ faults, faultCount }),
  };
}

function asJson(result: ListResult | null): Json {
  return result as unknown as Json;
}
