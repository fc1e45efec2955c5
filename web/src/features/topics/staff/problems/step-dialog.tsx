import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { StandingProblem } from "../../../../api/staff-contract.ts";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { type PickedPost, PostSelect } from "../../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type ProblemStep, takeStep } from "./calls.ts";
import { daysAfter } from "./days-after.ts";
import { DayInput } from "./open-problem-dialog.tsx";

/** In the order of their buttons. */
export const steps = [
  "take-up-problem",
  "note-on-problem",
  "settle-problem",
  "move-review",
  "hand-over-problem",
  "reopen-problem",
] as const satisfies readonly ProblemStep["name"][];
export type StepName = (typeof steps)[number];

const usualReviewDays = 30;

interface StepDialogProps {
  problem: StandingProblem;
  name: StepName;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** What a step takes: words, and where it needs them a day or a post. */
export function StepDialog({ problem, name, onClose, onDone }: StepDialogProps) {
  const { problems } = useWords();
  const { today } = useMoments();
  const [words, setWords] = useState("");
  const [reviewOn, setReviewOn] = useState(() => daysAfter(today, usualReviewDays));
  const [post, setPost] = useState<PickedPost | null>(null);
  const [attempted, setAttempted] = useState(false);
  const said = problems.steps[name];
  const taking = useMutation({
    mutationFn: (step: ProblemStep) => takeStep(problem.id, problem.version, step),
    onSuccess: () => onDone(said.done),
  });
  const needsWords = name !== "take-up-problem";
  return (
    <FormDialog
      title={said.title}
      lead={said.lead}
      submit={said.button}
      busy={taking.isPending}
      failure={taking.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        const step = stepOf(name, { words: words.trim(), reviewOn, postId: post?.id ?? null });
        if (step !== null) taking.mutate(step);
      }}
    >
      {name === "hand-over-problem" && (
        <Labelled label={problems.owner} error={attempted && post === null ? problems.ownerMissing : null}>
          {({ id }) => <PostSelect id={id} label={problems.owner} value={post} onChange={setPost} />}
        </Labelled>
      )}
      {(name === "move-review" || name === "reopen-problem") && (
        <Labelled label={problems.review} hint={problems.reviewHint}>
          {(ties) => <DayInput {...ties} value={reviewOn} onChange={setReviewOn} />}
        </Labelled>
      )}
      {needsWords && (
        <LongField
          label={said.label}
          error={attempted && words.trim() === "" ? problems.wordsMissing : null}
          autoFocus
          rows={[3, 10]}
          maxLength={2000}
          value={words}
          onChange={(written) => setWords(written)}
        />
      )}
    </FormDialog>
  );
}

/** The step as it is sent; null while something is missing. */
function stepOf(
  name: StepName,
  { words, reviewOn, postId }: { words: string; reviewOn: string; postId: string | null },
): ProblemStep | null {
  if (name === "take-up-problem") return { name, input: {} };
  if (words === "") return null;
  switch (name) {
    case "note-on-problem":
    case "settle-problem":
      return { name, input: { words } };
    case "move-review":
    case "reopen-problem":
      return reviewOn === "" ? null : { name, input: { reviewOn, words } };
    case "hand-over-problem":
      return postId === null ? null : { name, input: { postId, words } };
  }
}
