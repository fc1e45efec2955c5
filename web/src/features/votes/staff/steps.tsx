import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { remindVoters } from "./calls.ts";
import { QrDialog } from "./qr-dialog.tsx";
import { StepDialog, type StepInDialog } from "./step-dialog.tsx";

const inOrder: readonly StepInDialog[] = [
  "announce-vote",
  "finish-paper",
  "publish-result",
  "settle-tie",
  "extend-vote",
  "cancel-vote",
];

/** What may be done next; the first one is the usual one. */
export function Steps({ vote }: { vote: StaffVote }) {
  const { votes } = useWords();
  const announce = useAnnounce();
  const [step, setStep] = useState<StepInDialog | null>(null);
  const [qr, setQr] = useState(false);
  const may = (operation: string) =>
    vote.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null) &&
    (operation !== "settle-tie" || (vote.outcome === "tie" && vote.rules.tieRule === "chair")) &&
    (operation !== "extend-vote" || vote.rules.extensionDays > vote.rules.extendedDays);
  const reminding = useMutation({
    mutationFn: () => remindVoters(vote.id),
    onSuccess: () => {
      announce(votes.reminded);
      forgetVotes();
    },
  });
  const done = (said: string) => {
    setStep(null);
    announce(said);
    forgetVotes();
  };
  const [first] = inOrder.filter(may);
  return (
    <>
      <div className="row vote-steps">
        {inOrder.filter(may).map((name) => (
          <Button
            key={name}
            type={name === first && name !== "cancel-vote" && name !== "extend-vote" ? "primary" : "default"}
            onClick={() => setStep(name)}
          >
            {votes.steps[name].button}
          </Button>
        ))}
        {may("remind-voters") && (
          <Button loading={reminding.isPending} onClick={() => reminding.mutate()}>
            {votes.remind}
          </Button>
        )}
        {may("change-vote") && <Link href={`/votes/${vote.id}/change`}>{votes.change}</Link>}
        {vote.announcedAt !== null && <Button onClick={() => setQr(true)}>{votes.qr}</Button>}
      </div>
      <WriteFailure error={reminding.error} />
      {step !== null && <StepDialog vote={vote} name={step} onClose={() => setStep(null)} onDone={done} />}
      {qr && <QrDialog vote={vote} onClose={() => setQr(false)} />}
    </>
  );
}

export function forgetVotes(): void {
  void queries.invalidateQueries({ queryKey: ["votes"] });
}
