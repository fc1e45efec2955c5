import { useQuery } from "@tanstack/react-query";
import type { OwnVote } from "../../api/contract.ts";
import { useResident } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { listOwnVotes } from "./calls.ts";

/** What the reader may still vote on; nothing as long as nobody is signed in. */
export function useVotesLeft(): OwnVote[] {
  const { locale } = useLocale();
  const signedIn = (useResident() ?? null) !== null;
  const { data } = useQuery({ queryKey: ["votes", "mine", locale], queryFn: listOwnVotes, enabled: signedIn });
  return data?.votes.filter(({ left }) => left > 0) ?? [];
}
