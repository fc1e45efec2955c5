import { useQueryClient } from "@tanstack/react-query";
import type { RequestProgress } from "../../../api/contract.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { LinkButton } from "../../../ui/button.tsx";
import { ConfirmStep } from "../../../ui/confirm-step.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { OneRequest } from "../calls.ts";
import { holderInWords } from "../holder-in-words.ts";
import { forgetReport } from "../kept-reports.ts";
import { JudgementForm } from "../reporter/judgement-form.tsx";
import { type Said, useAct } from "../reporter/use-act.ts";
import { leaveRequest, rateJoinedRequest } from "./calls.ts";

interface AsJoinedProps {
  request: OneRequest;
  progress: RequestProgress;
  onSaid: (said: Said) => void;
}

/** What somebody can do who did not report it: join, or, having joined, read the answer and rate it. */
export function AsJoined(props: AsJoinedProps) {
  const { joining } = useWords();
  const { progress, request } = props;
  if (!progress.joined) {
    if (!progress.abilities.includes("join-request")) return null;
    return (
      <section className="to-do stack">
        <h2>{joining.invite}</h2>
        <p>{joining.inviteText}</p>
        <LinkButton kind="primary" href={`/r/${request.number}/join`}>
          {joining.meToo}
        </LinkButton>
      </section>
    );
  }
  return (
    <>
      {!progress.reported && (
        <Notice title={joining.joinedTitle}>
          <p>{joining.joinedText}</p>
        </Notice>
      )}
      <Answer {...props} />
    </>
  );
}

function Answer({ request, progress, onSaid }: AsJoinedProps) {
  const words = useWords();
  const { joining, reporter } = words;
  const answer = progress.solution ?? progress.rejection;
  const rates = progress.abilities.includes("rate-joined-request");
  if (answer === null && !rates) return null;
  return (
    <section className={rates ? "to-do stack" : "stack"}>
      <h2>{rates ? joining.rateTitle : joining.answerBy({ holder: holderInWords(progress.holder, words) })}</h2>
      {answer !== null && <blockquote className="said">{answer}</blockquote>}
      {rates && (
        <JudgementForm
          name={`joined-${request.number}`}
          question={reporter.judgeQuestion}
          disputing={false}
          send={({ solved, satisfaction, words: text }) =>
            rateJoinedRequest(request, {
              solved: solved === "yes",
              satisfaction,
              ...(text !== "" && { words: text }),
            })
          }
          done={() => joining.rateDone}
          onSaid={onSaid}
        />
      )}
    </section>
  );
}

/** Asked twice: the contact is gone afterwards. */
export function LeaveRequest({ request, onSaid }: Omit<AsJoinedProps, "progress">) {
  const { joining } = useWords();
  const queries = useQueryClient();
  const { act } = useAct<undefined>({
    send: () => leaveRequest(request),
    done: joining.leaveDone,
    written: () => "",
    onSaid,
    onDone: async () => {
      await forgetReport(request.number).catch(() => {});
      await queries.invalidateQueries({ queryKey: ["progress"] });
    },
  });
  return (
    <ConfirmStep
      begin={joining.leaveBegin}
      beginKind="quiet"
      question={joining.leaveQuestion}
      confirm={joining.leaveConfirm}
      cancel={joining.leaveCancel}
      danger
      onConfirm={() => act(undefined)}
    />
  );
}
