import { Input } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { inMinutes, MomentField } from "../../../workbench/moment-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";

/** When and where all meet; soon and at the place itself unless said otherwise. */
export function VisitDialog({ whistle, onClose }: { whistle: ShownWhistle; onClose: () => void }) {
  const { whistles } = useWords();
  const { now } = useMoments();
  const [visitId] = useState(() => uuidv7());
  const [startsAt, setStartsAt] = useState<string | null>(() => inMinutes(now, 30));
  const [place, setPlace] = useState(whistle.place);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistle.id, onClose);
  return (
    <FormDialog
      title={whistles.steps["arrange-visit"]}
      submit={whistles.steps["arrange-visit"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (startsAt === null || place.trim() === "") return;
        const input = { visitId, startsAt, place: place.trim(), words: words.trim() };
        step.mutate({ step: { name: "arrange-visit", input } });
      }}
    >
      <MomentField
        label={whistles.when}
        error={attempted && startsAt === null ? whistles.whenMissing : null}
        value={startsAt}
        onChange={setStartsAt}
      />
      <Labelled label={whistles.where} error={attempted && place.trim() === "" ? whistles.whereMissing : null}>
        {(ties) => (
          <Input {...ties} maxLength={200} value={place} onChange={({ target }) => setPlace(target.value)} />
        )}
      </Labelled>
      <LongField
        label={whistles.words}
        optional
        rows={[2, 8]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
