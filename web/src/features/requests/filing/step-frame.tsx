import type { ReactNode } from "react";
import { Link } from "wouter";
import { ResidentPage } from "../../../resident/resident-page.tsx";
import { useWords } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import type { useProblems } from "../../../ui/use-problems.ts";

interface StepFrameProps {
  at: 1 | 2 | 3;
  title: string;
  backHref?: string;
  checks: ReturnType<typeof useProblems>;
  next: string;
  busy?: boolean;
  onNext: () => void;
  children: ReactNode;
  /** Below the button. */
  after?: ReactNode;
}

const steps = 3;

/** One page of filing: one question, one button. */
export function StepFrame(props: StepFrameProps) {
  const words = useWords();
  return (
    <ResidentPage title={props.title}>
      <p className="soft step-line">
        {props.backHref && (
          <Link href={props.backHref} className="step-back">
            {words.filing.back}
          </Link>
        )}
        <span>{words.filing.step({ at: props.at, of: steps })}</span>
      </p>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onNext();
        }}
      >
        <ErrorSummary problems={props.checks.problems} attempt={props.checks.attempt} />
        {props.children}
        <Button type="submit" kind="primary" large wide busy={props.busy ?? false}>
          {props.next}
        </Button>
      </form>
      {props.after}
    </ResidentPage>
  );
}
