import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../api/problem.ts";
import type { PaperBallot, PaperVote } from "../../api/staff-contract.ts";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { showPaper } from "./calls.ts";
import { EntriesPart } from "./entries-part.tsx";
import { PaperStateMark } from "./paper-state.tsx";
import { paperKey } from "./query-keys.ts";
import { ReadingForm } from "./reading-form.tsx";
import { ScansPart } from "./scans-part.tsx";
import { useVotedOn } from "./use-voted-on.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import "./paper-ballots.css";

/** One paper: what two people have read, the scan, and the step that is to be taken now. */
export default function BallotPage() {
  const { paper } = useWords();
  const params = useParams<{ voteId: string; number: string }>();
  const { voteId } = params;
  const number = Number(params.number);
  const vote = useVotedOn(voteId);
  const shown = useQuery({ queryKey: paperKey(voteId, number), queryFn: () => showPaper(voteId, number) });
  const unknown = shown.error instanceof Refused && shown.error.code === "paper-number-unknown";
  const failed = shown.isError ? shown : vote.isError ? vote : null;
  return (
    <StaffPage
      narrow
      title={paper.oneTitle({ number: params.number.padStart(4, "0") })}
      over={<Link href={`/votes/${voteId}/paper`}>{paper.backToList({ title: vote.data?.title ?? "" })}</Link>}
    >
      {unknown && <p>{paper.unknown}</p>}
      {!unknown && failed && <ReadFailure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (shown.isPending || vote.isPending) && <Skeleton active={false} />}
      {shown.data && vote.data && <OneBallot ballot={shown.data} vote={vote.data} />}
    </StaffPage>
  );
}

function OneBallot({ ballot, vote }: { ballot: PaperBallot; vote: PaperVote }) {
  const { paper } = useWords();
  const { moment } = useMoments();
  const [withdrawing, setWithdrawing] = useState(false);
  const can = (operation: string) =>
    ballot.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
  const because = (operation: string) =>
    ballot.abilities.find((ability) => ability.operation === operation)?.refusedBecause ?? null;
  return (
    <div className="stack-wide">
      <dl className="paper-facts">
        <div>
          <dt>{paper.home}</dt>
          <dd>{ballot.home ?? paper.noHome}</dd>
        </div>
        <div>
          <dt>{paper.state}</dt>
          <dd>{ballot.state === null ? paper.notEntered : <PaperStateMark state={ballot.state} />}</dd>
        </div>
        {ballot.collectedBy !== null && (
          <div>
            <dt>{paper.collectedBy}</dt>
            <dd>{ballot.collectedBy}</dd>
          </div>
        )}
      </dl>
      {ballot.standing && (
        <p className="paper-unsettled">
          {paper.cameBefore({
            way: paper.ways[ballot.standing.way as keyof typeof paper.ways] ?? ballot.standing.way,
            moment: moment(ballot.standing.at),
          })}
        </p>
      )}
      {ballot.entries.length > 0 && <EntriesPart ballot={ballot} vote={vote} />}
      {ballot.state !== null && <ScansPart ballot={ballot} voteId={vote.id} mayAttach={can("attach-ballot-scan")} />}
      {ballot.state === "differing" && because("resolve-paper-ballot") === "scan-missing" && <p>{paper.scanFirst}</p>}
      {ballot.state === "differing" && because("resolve-paper-ballot") === "third-person-needed" && (
        <p>{paper.thirdNeeded}</p>
      )}
      {can("resolve-paper-ballot") && <ReadingForm ballot={ballot} vote={vote} step="resolve" />}
      {can("correct-paper-entry") && <ReadingForm ballot={ballot} vote={vote} step="correct" />}
      {can("withdraw-paper-ballot") && (
        <p>
          <Button danger onClick={() => setWithdrawing(true)}>
            {paper.withdraw}
          </Button>
        </p>
      )}
      {withdrawing && <WithdrawDialog ballot={ballot} voteId={vote.id} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}
