import type { RequestProgress } from "../../../api/contract.ts";
import { momentInWords } from "../../../locale/moments.ts";
import { useTimeZone } from "../../../resident/me.ts";
import { useLocale } from "../../../resident/words/words.tsx";
import {
  answerQuestion,
  appealRejection,
  confirmSolution,
  disputeSolution,
  type OneRequest,
  rateRequest,
  reopenRequest,
} from "../calls.ts";
import { holderInWords } from "../holder-in-words.ts";
import type { Judgement } from "./judgement.ts";
import { JudgementForm } from "./judgement-form.tsx";
import { longestWords } from "./limits.ts";
import { OpenedForm } from "./opened-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import type { Said } from "./use-act.ts";

interface WhatICanDoProps {
  request: OneRequest;
  progress: RequestProgress;
  onSaid: (said: Said) => void;
}

/** The acts that are open to the reporter now, as the server names them; nothing where there is none. */
export function WhatICanDo(props: WhatICanDoProps) {
  const can = (ability: string) => props.progress.abilities.includes(ability);
  return (
    <>
      {can("answer-question") && <AnswerQuestion {...props} />}
      {can("confirm-solution") && <JudgeSolution {...props} />}
      {can("rate-request") && <RateRequest {...props} />}
      {can("appeal-rejection") && <AppealRejection {...props} />}
      {can("reopen-request") && <ReopenRequest {...props} />}
    </>
  );
}

function AnswerQuestion({ request, progress, onSaid }: WhatICanDoProps) {
  const { words, moment } = useTelling();
  const { reporter } = words;
  return (
    <section className="to-do stack">
      <h2>{reporter.answerTitle}</h2>
      <blockquote className="said">{progress.question}</blockquote>
      {progress.answerUntil && <p>{reporter.answerUntil({ moment: moment(progress.answerUntil) })}</p>}
      <ReasonForm
        name={`answer-${request.number}`}
        label={reporter.answerLabel}
        missing={reporter.answerMissing}
        tooLong={reporter.tooLong({ most: longestWords })}
        submit={reporter.answerSend}
        send={(text) => answerQuestion(request, { words: text })}
        done={reporter.answerDone({ holder: holderInWords(progress.holder, words) })}
        onSaid={onSaid}
      />
    </section>
  );
}

function JudgeSolution({ request, progress, onSaid }: WhatICanDoProps) {
  const { words, moment } = useTelling();
  const { reporter } = words;
  const holder = holderInWords(progress.holder, words);
  return (
    <section className="to-do stack">
      <h2>{reporter.judgeTitle}</h2>
      {progress.solution && (
        <>
          <p>{reporter.solutionBy({ holder })}</p>
          <blockquote className="said">{progress.solution}</blockquote>
        </>
      )}
      <JudgementForm
        name={`judge-${request.number}`}
        question={reporter.judgeQuestion}
        disputing
        send={({ solved, satisfaction, words: text }) =>
          solved === "yes"
            ? confirmSolution(request, { satisfaction, ...(text !== "" && { words: text }) })
            : disputeSolution(request, { reason: text })
        }
        done={({ solved }) => (solved === "yes" ? reporter.confirmDone : reporter.disputeDone({ holder }))}
        onSaid={onSaid}
      />
      {progress.answerUntil && (
        <p className="soft">{reporter.judgeUntil({ moment: moment(progress.answerUntil) })}</p>
      )}
    </section>
  );
}

function RateRequest({ request, onSaid }: WhatICanDoProps) {
  const { reporter } = useTelling().words;
  const send = ({ solved, satisfaction, words }: Judgement) =>
    rateRequest(request, { solved: solved === "yes", satisfaction, ...(words !== "" && { words }) });
  return (
    <section className="to-do stack">
      <h2>{reporter.rateTitle}</h2>
      <JudgementForm
        name={`rate-${request.number}`}
        question={reporter.judgeQuestion}
        disputing={false}
        send={send}
        done={() => reporter.rateDone}
        onSaid={onSaid}
      />
    </section>
  );
}

function AppealRejection({ request, progress, onSaid }: WhatICanDoProps) {
  const { words, moment } = useTelling();
  const { reporter } = words;
  const name = `appeal-${request.number}`;
  return (
    <section className="to-do stack">
      <h2>{reporter.appealTitle}</h2>
      <blockquote className="said">{progress.rejection}</blockquote>
      {progress.answerUntil && <p>{reporter.appealUntil({ moment: moment(progress.answerUntil) })}</p>}
      <OpenedForm begin={reporter.appealBegin} buttonId="begin-appeal" fieldId={name}>
        {(close) => (
          <ReasonForm
            name={name}
            label={reporter.appealLabel}
            missing={reporter.appealMissing}
            tooLong={reporter.tooLong({ most: longestWords })}
            submit={reporter.appealSend}
            cancel={{ words: reporter.notNow, onCancel: close }}
            send={(reason) => appealRejection(request, { reason })}
            done={reporter.appealDone}
            onSaid={onSaid}
          />
        )}
      </OpenedForm>
    </section>
  );
}

function ReopenRequest({ request, progress, onSaid }: WhatICanDoProps) {
  const { words, moment } = useTelling();
  const { reporter } = words;
  const name = `reopen-${request.number}`;
  return (
    <section className="stack">
      {progress.reopenUntil && <p>{reporter.reopenUntil({ moment: moment(progress.reopenUntil) })}</p>}
      <OpenedForm begin={reporter.reopenBegin} buttonId="begin-reopen" fieldId={name}>
        {(close) => (
          <ReasonForm
            name={name}
            label={reporter.reopenLabel}
            missing={reporter.reopenMissing}
            tooLong={reporter.tooLong({ most: longestWords })}
            submit={reporter.reopenSend}
            cancel={{ words: reporter.notNow, onCancel: close }}
            send={(reason) => reopenRequest(request, { reason })}
            done={reporter.reopenDone}
            onSaid={onSaid}
          />
        )}
      </OpenedForm>
    </section>
  );
}

function useTelling() {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  return { words, moment: (iso: string) => momentInWords(iso, locale, timeZone) };
}
