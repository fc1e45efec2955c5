import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useParams } from "wouter";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showVote } from "./calls.ts";
import { draftOf } from "./draft.ts";
import { DraftForm } from "./prepare-page.tsx";

/** A vote is corrected, as long as nobody was told of it. */
export default function ChangeVotePage() {
  const { votes } = useWords();
  const { locale } = useLocale();
  const { voteId } = useParams<{ voteId: string }>();
  const shown = useQuery({ queryKey: ["votes", "one", locale, voteId], queryFn: () => showVote(voteId) });
  const vote = shown.data;
  if (vote?.state === "prepared") return <DraftForm voteId={voteId} version={vote.version} first={draftOf(vote)} />;
  return (
    <StaffPage title={votes.changeTitle}>
      {vote !== undefined && (
        <>
          <p>{votes.changeTooLate}</p>
          <Link href={`/votes/${voteId}`}>{votes.toVote}</Link>
        </>
      )}
      {vote === undefined &&
        (shown.isError ? (
          <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
        ) : (
          <Skeleton active={false} />
        ))}
    </StaffPage>
  );
}
