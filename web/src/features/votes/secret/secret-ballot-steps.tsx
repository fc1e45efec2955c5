import type { Choice } from "@linli/counting";
import { Button } from "../../../ui/button.tsx";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useVoteWords } from "../vote-words.ts";
import type { Proof } from "./calls.ts";
import { failureWords } from "./failure.ts";
import { useSecretWords } from "./secret-words.ts";
import { canVoteSecretly, useKeptBallot, useSecretVote } from "./use-secret-vote.ts";

interface SecretBallotStepsProps {
  voteId: string;
  /** What was chosen; null where a ballot is signed already and is only sent again. */
  choice: Choice | null;
  /** Null for somebody signed in, and for a device that has its token. */
  proof: Proof;
  /** Back to the form, as long as nothing was signed. */
  onChange?: () => void;
}

/** The press that votes secretly, what happens meanwhile, and where it stopped. Afterwards the device has its receipt. */
export function SecretBallotSteps({ voteId, choice, proof, onChange }: SecretBallotStepsProps) {
  const secret = useSecretWords();
  const votes = useVoteWords();
  const announce = useAnnounce();
  const kept = useKeptBallot(voteId);
  const { sending, step } = useSecretVote(voteId, () => announce(secret.doneTitle));
  const signed = kept?.step === "casting" ? kept.ballot.choice : null;
  const send = signed ?? choice;
  if (!canVoteSecretly()) {
    return (
      <Notice kind="warn" title={secret.browserTitle}>
        <p>{secret.browserText}</p>
      </Notice>
    );
  }
  const meanwhile = step === "casting" ? secret.casting : secret.asking;
  return (
    <div className="stack">
      {signed !== null && !sending.isPending && !sending.isError && (
        <Notice kind="warn" urgent title={secret.resumedTitle}>
          <p>{secret.resumedWithBallot}</p>
        </Notice>
      )}
      {sending.isError && (
        <Notice kind="danger" urgent title={secret.failedTitle}>
          <p>{failureWords(sending.error, step, secret)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button
          kind="primary"
          large
          busy={sending.isPending}
          onClick={() => send !== null && sending.mutate({ choice: send, proof })}
        >
          {sending.isPending ? meanwhile : signed === null ? votes.cast : secret.castAgain}
        </Button>
        {signed === null && onChange && !sending.isPending && (
          <Button large onClick={onChange}>
            {votes.change}
          </Button>
        )}
      </div>
      <p role="status" className="soft">
        {sending.isPending && secret.stay}
      </p>
    </div>
  );
}
