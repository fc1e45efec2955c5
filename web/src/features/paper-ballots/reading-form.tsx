import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { PaperBallot, PaperReading, PaperVote } from "../../api/staff-contract.ts";
import { uuidv7 } from "../../kept/uuidv7.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { correctEntry, resolvePaper } from "./calls.ts";
import { forgetPapers } from "./query-keys.ts";
import { typedReading } from "./reading.ts";
import { ReadingField } from "./reading-field.tsx";

interface ReadingFormProps {
  ballot: PaperBallot;
  vote: PaperVote;
  step: "correct" | "resolve";
}

/** One's own entry corrected, or the word of the third person. */
export function ReadingForm({ ballot, vote, step }: ReadingFormProps) {
  const { paper } = useWords();
  const announce = useAnnounce();
  const [typed, setTyped] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [entryId, setEntryId] = useState(() => uuidv7());
  const reading = typedReading(typed, vote);
  const said = paper.steps[step];
  const sending = useMutation({
    mutationFn: (read: PaperReading) =>
      (step === "correct" ? correctEntry : resolvePaper)({
        voteId: vote.id,
        paperNumber: ballot.paperNumber,
        entryId,
        reading: read,
      }),
    onSuccess: () => {
      setTyped("");
      setAttempted(false);
      announce(said.done);
    },
    onSettled: () => void forgetPapers(),
  });
  return (
    <form
      className="stack paper-entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (reading !== null && !sending.isPending) sending.mutate(reading);
      }}
    >
      <h2>{said.title}</h2>
      <p>{said.lead}</p>
      <ReadingField
        vote={vote}
        typed={typed}
        onTyped={(written) => {
          setTyped(written);
          setEntryId(uuidv7());
        }}
        error={attempted && reading === null ? paper.readingMissing : null}
      />
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {said.submit}
      </Button>
      <WriteFailure error={sending.error} />
    </form>
  );
}
