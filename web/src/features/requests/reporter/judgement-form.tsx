import type { Satisfaction } from "../../../api/contract.ts";
import { useDraft } from "../../../kept/draft.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { BigChoice } from "../../../ui/big-choice.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { NoIcon, YesIcon } from "../../../ui/icons.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { blankJudgement, type Judgement, problemsOfJudgement } from "./judgement.ts";
import { longestWords } from "./limits.ts";
import { type Act, useAct } from "./use-act.ts";

interface JudgementFormProps extends Pick<Act<Judgement>, "send" | "onSaid"> {
  name: string;
  question: string;
  /** A solution is confirmed or disputed, which opens the matter again and needs a reason; a closed matter is only rated. */
  disputing: boolean;
  done: (judgement: Judgement) => string;
}

/** Two large choices, then satisfied or not, then words if one wants. */
export function JudgementForm({ name, question, disputing, send, done, onSaid }: JudgementFormProps) {
  const words = useWords();
  const { content, change, discard } = useDraft<Judgement>(name, blankJudgement);
  const judgement = content ?? blankJudgement();
  const checks = useProblems(problemsOfJudgement(judgement, words, { disputing }));
  const { act, busy } = useAct<Judgement>({
    send,
    done: done(judgement),
    written: (judged) => judged.words,
    onSaid,
    onDone: discard,
  });
  const { solved } = judgement;
  const disputes = disputing && solved === "no";
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.check() && !busy) act({ ...judgement, words: judgement.words.trim() });
      }}
    >
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <BigChoice<"yes" | "no">
        id="solved"
        label={question}
        choices={[
          { value: "yes", label: words.reporter.solved, icon: <YesIcon /> },
          { value: "no", label: words.reporter.notSolved, icon: <NoIcon /> },
        ]}
        value={solved}
        onChange={(said) => change({ solved: said })}
        error={checks.errorOf("solved")}
      />
      {solved !== null && !disputes && (
        <ChoiceList<Satisfaction>
          id="satisfaction"
          label={words.reporter.satisfactionLabel}
          optional
          choices={[
            { value: "satisfied", label: words.reporter.satisfactions.satisfied },
            { value: "fair", label: words.reporter.satisfactions.fair },
            { value: "unsatisfied", label: words.reporter.satisfactions.unsatisfied },
          ]}
          value={judgement.satisfaction}
          onChange={(satisfaction) => change({ satisfaction })}
        />
      )}
      {solved !== null && (
        <TextArea
          id="judge-words"
          label={disputes ? words.reporter.disputeLabel : words.reporter.wordsLabel}
          optional={!disputes}
          limit={longestWords}
          value={judgement.words}
          onChange={(written) => change({ words: written })}
          error={checks.errorOf("judge-words")}
        />
      )}
      {solved !== null && (
        <Button type="submit" kind="primary" large wide busy={busy}>
          {submitWords(words.reporter, disputing, solved)}
        </Button>
      )}
    </form>
  );
}

function submitWords(
  { rateSend, confirmSend, disputeSend }: ReturnType<typeof useWords>["reporter"],
  disputing: boolean,
  solved: "yes" | "no",
): string {
  if (!disputing) return rateSend;
  return solved === "yes" ? confirmSend : disputeSend;
}
