import { type ReactNode, useState } from "react";
import type { PublicVote } from "../../../api/contract.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { KeptBallot } from "./kept-ballots.ts";
import { CastBallot, SecretReceipt } from "./receipt.tsx";
import { SecretBallotSteps } from "./secret-ballot-steps.tsx";
import { useSecretWords } from "./secret-words.ts";
import { useKeptBallot } from "./use-secret-vote.ts";

interface SecretBallotProps {
  vote: PublicVote;
  /** What the server says of this voter; null for somebody who is not signed in. */
  children: ReactNode;
  /** Choosing and proving who one is, for a device that holds a token or may still get one. */
  form: ReactNode;
}

/**
 * My part in a secret vote. What this device keeps says more than the server may know: whether the ballot is cast, is under
 * way, or waits for a choice.
 */
export function SecretBallot(props: SecretBallotProps) {
  const { vote } = props;
  const kept = useKeptBallot(vote.id);
  if (kept === undefined) return <Skeleton lines={3} />;
  return <Known {...props} kept={kept} />;
}

function Known({ vote, children, form, kept }: SecretBallotProps & { kept: KeptBallot | null }) {
  const secret = useSecretWords();
  // What begins on this page leaves its form as it is, with what was chosen.
  const [resumed] = useState(kept !== null);
  if (kept === null) return children;
  const { step } = kept;
  // Whether a ballot whose answer was lost did arrive is told by the list.
  if (vote.state === "published" && (step === "cast" || step === "casting"))
    return <CastBallot vote={vote} kept={kept} />;
  if (step === "cast") return <SecretReceipt voteId={vote.id} number={kept.number} />;
  if (vote.state !== "open") {
    return (
      <Notice kind="warn" title={secret.resumedTitle}>
        <p>{step === "casting" ? secret.closedMeanwhile({ number: kept.number }) : secret.closedBefore}</p>
      </Notice>
    );
  }
  if (step === "casting") return <SecretBallotSteps voteId={vote.id} choice={null} proof={null} />;
  if (!resumed) return children;
  return (
    <>
      <Notice kind="warn" title={secret.resumedTitle}>
        <p>{secret.resumedBefore}</p>
      </Notice>
      {form}
    </>
  );
}
