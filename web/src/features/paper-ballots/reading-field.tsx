import { Input, type InputRef } from "antd";
import type { Ref } from "react";
import type { PaperVote } from "../../api/staff-contract.ts";
import { Labelled } from "../../workbench/labelled.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { readingInWords, typedReading } from "./reading.ts";

interface ReadingFieldProps {
  vote: PaperVote;
  typed: string;
  onTyped: (typed: string) => void;
  error: string | null;
  ref?: Ref<InputRef>;
}

/** What stands on the paper, typed with a few keys; what they mean is said below before anything is sent. */
export function ReadingField({ vote, typed, onTyped, error, ref }: ReadingFieldProps) {
  const { paper } = useWords();
  const reading = typedReading(typed, vote);
  return (
    <div className="paper-reading">
      <Labelled label={paper.reading} hint={paper.keys[vote.kind]} error={error}>
        {(ties) => (
          <Input
            {...ties}
            ref={ref ?? null}
            inputMode={vote.kind === "yes-no" ? "numeric" : "text"}
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={({ target }) => onTyped(target.value)}
          />
        )}
      </Labelled>
      <p className="paper-said" aria-live="polite">
        {reading === null ? "" : paper.means({ reading: readingInWords(reading, vote, paper) })}
      </p>
    </div>
  );
}
