import { useQuery } from "@tanstack/react-query";
import { showVote } from "./calls.ts";
import { votedOnKey } from "./query-keys.ts";

/** The vote whose paper is handled: what it asks, and whether it is open. */
export function useVotedOn(voteId: string) {
  return useQuery({ queryKey: votedOnKey(voteId), queryFn: () => showVote(voteId) });
}
