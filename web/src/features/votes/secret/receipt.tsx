import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PublicVote } from "../../../api/contract.ts";
import { NoAnswer } from "../../../resident/no-answer.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmStep } from "../../../ui/confirm-step.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { chosenOf } from "../chosen.ts";
import { chosenInWords } from "../chosen-in-words.ts";
import { useVoteWords } from "../vote-words.ts";
import { findBallot, showBallotBox } from "./calls.ts";
import type { KeptBallot } from "./kept-ballots.ts";
import { useSecretWords } from "./secret-words.ts";
import { useForgetReceipt } from "./use-secret-vote.ts";

/** The number by which one's own ballot is found in the published list. Whoever knows it can look up what was chosen. */
export function SecretReceipt({ voteId, number }: { voteId: string; number: string }) {
  const secret = useSecretWords();
  const votes = useVoteWords();
  return (
    <Notice title={secret.doneTitle}>
      <p>{votes.receiptNumber}</p>
      <p className="receipt">
        <strong>{number}</strong>
      </p>
      <p>{secret.receiptFor}</p>
      <CopyText
        id="receipt"
        text={number}
        copy={votes.copyReceipt}
        copied={votes.copied}
        byHand={votes.receiptNumber}
      />
      <ForgetReceipt voteId={voteId} />
    </Notice>
  );
}

type Numbered = Extract<KeptBallot, { number: string }>;

/** After publication: whether my ballot is in the list, unchanged, under the key with which I voted. */
export function CastBallot({ vote, kept }: { vote: PublicVote; kept: Numbered }) {
  const secret = useSecretWords();
  const votes = useVoteWords();
  const [looking, setLooking] = useState(false);
  return (
    <Notice title={secret.yourBallot}>
      <p className="receipt">
        <strong>{kept.number}</strong>
      </p>
      {looking ? (
        <FoundBallot vote={vote} kept={kept} />
      ) : (
        <Button onClick={() => setLooking(true)}>{secret.lookUp}</Button>
      )}
      <p className="soft">{votes.receiptWhy}</p>
      <ForgetReceipt voteId={vote.id} />
    </Notice>
  );
}

function FoundBallot({ vote, kept }: { vote: PublicVote; kept: Numbered }) {
  const secret = useSecretWords();
  const votes = useVoteWords();
  const { data, error, refetch } = useQuery({
    queryKey: ["ballot", vote.id, kept.number],
    queryFn: async () => {
      const [ballot, box] = await Promise.all([findBallot(vote.id, kept.number), showBallotBox(vote.id)]);
      return { ballot, sameKey: box.publicKey === kept.votePublicKey };
    },
    retry: false,
    gcTime: 0,
  });
  if (error !== null) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={1} />;
  return (
    <>
      <p className="big-line">
        {secret.counted({ choice: chosenInWords(vote, chosenOf(data.ballot.choice), votes) })}
      </p>
      {!data.sameKey && <p>{secret.otherKey}</p>}
    </>
  );
}

function ForgetReceipt({ voteId }: { voteId: string }) {
  const secret = useSecretWords();
  const forget = useForgetReceipt(voteId);
  return (
    <ConfirmStep
      begin={secret.forget}
      beginKind="quiet"
      question={secret.forgetQuestion}
      confirm={secret.forgetConfirm}
      cancel={secret.forgetCancel}
      onConfirm={() => void forget()}
    />
  );
}
