import type { PublicVote } from "../../api/contract.ts";
import { CopyText } from "../../ui/copy-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useVoteWords } from "./vote-words.ts";

export interface ReceiptShown {
  chosen: string;
  ballots: readonly { electorId: string; number: string }[];
}

/** What the voter takes along: by its number they find their ballot in the published list. */
export function Receipt({ vote, receipt }: { vote: PublicVote; receipt: ReceiptShown }) {
  const votes = useVoteWords();
  return (
    <Notice title={votes.castTitle} urgent>
      <p>{votes.castText({ chosen: receipt.chosen })}</p>
      {receipt.ballots.map(({ electorId, number }) => (
        <p key={electorId} className="receipt">
          {receipt.ballots.length > 1 && homeOf(vote, electorId)}
          <strong>{number}</strong>
        </p>
      ))}
      {receipt.ballots[0] && (
        <CopyText
          id="receipt"
          text={receipt.ballots.map(({ number }) => number).join(" ")}
          copy={votes.copyReceipt}
          copied={votes.copied}
          byHand={votes.receiptNumber}
        />
      )}
      <p>{vote.electorate === "owners" ? votes.receiptOwners : votes.receiptWhy}</p>
    </Notice>
  );
}

function homeOf(vote: PublicVote, electorId: string): string {
  const home = vote.mine?.rights.find((right) => right.electorId === electorId)?.home;
  return home ? `${home} ` : "";
}
