import { useQuery } from "@tanstack/react-query";
import { useResident } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState, Skeleton } from "../../ui/skeleton.tsx";
import { listOwnVotes } from "./calls.ts";
import { VoteLines } from "./vote-lines.tsx";
import { useVoteWords } from "./vote-words.ts";

/** What I can still vote on, and on what I have voted. */
export default function MyVotesPage() {
  const votes = useVoteWords();
  const resident = useResident();
  return (
    <ResidentPage title={votes.mineTitle}>
      {resident === null ? (
        <div className="stack">
          <p>{votes.mineSignIn}</p>
          <LinkButton href="/sign-in">{votes.signIn}</LinkButton>
        </div>
      ) : (
        <Mine />
      )}
    </ResidentPage>
  );
}

function Mine() {
  const votes = useVoteWords();
  const { locale } = useLocale();
  const { data, error, refetch } = useQuery({ queryKey: ["votes", "mine", locale], queryFn: listOwnVotes });
  if (error !== null) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  if (data.votes.length === 0) return <EmptyState>{votes.mineEmpty}</EmptyState>;
  return <VoteLines votes={data.votes} />;
}
