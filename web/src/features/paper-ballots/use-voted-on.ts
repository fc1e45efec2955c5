import { useQuery } from "@tanstack/react-query";
import type { PaperVote } from "../../api/staff-contract.ts";
import { showVote } from "./calls.ts";
import { votedOnKey } from "./query-keys.ts";

/** The vote whose paper is handled: what it asks, and whether it is open. */
export function useVotedOn(voteId: string) {
  return useQuery({ queryKey: votedOnKey(voteId), queryFn: () => showVote(voteId) });
}

/** Paper is entered while the vote is open, and after its hour until it is counted. */
export function takesPaper({ state, secrecy }: Pick<PaperVote, "state" | "secrecy">): boolean {
  return secrecy === "open" && (state === "open" || state === "awaiting-paper");
}
