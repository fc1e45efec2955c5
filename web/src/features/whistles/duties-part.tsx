import { Button } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { can } from "./abilities.ts";
import { FinishDialog } from "./dialogs/finish-dialog.tsx";
import { ReturnDialog } from "./dialogs/return-dialog.tsx";
import { Photos } from "./photos.tsx";
import { DutyState } from "./state-words.tsx";
import { useStep } from "./use-step.ts";

type Duty = ShownWhistle["duties"][number];

/** Each part of the problem with its unit, its deadline, what was done, and whether the caller accepts it. */
export function DutiesPart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  return (
    <section className="stack">
      <h2>{whistles.duties}</h2>
      {whistle.duties.length === 0 && <p className="soft">{whistles.dutiesEmpty}</p>}
      <ul className="whistle-lines">
        {whistle.duties.map((duty) => (
          <DutyLine key={duty.id} whistle={whistle} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

function DutyLine({ whistle, duty }: { whistle: ShownWhistle; duty: Duty }) {
  const { whistles } = useWords();
  const { moment } = useMoments();
  const [open, setOpen] = useState<"finish" | "return" | null>(null);
  const step = useStep(whistle.id);
  const about = { dutyId: duty.id };
  const said = whistle.timeline.find(
    ({ dutyId, kind }) => dutyId === duty.id && (kind === "duty-done" || kind === "duty-returned"),
  );
  return (
    <li aria-label={duty.words}>
      <p>
        <strong>{duty.unit}</strong> <DutyState duty={duty} />
      </p>
      <p className="whistle-words">{duty.words}</p>
      <p className="small">
        {duty.doneAt === null
          ? whistles.dueBy({ moment: moment(duty.dueAt) })
          : whistles.doneAt({ moment: moment(duty.doneAt) })}
        {duty.inTime === false && ` · ${whistles.afterDue}`}
        {duty.climbedTo > 0 && ` · ${whistles.climbed[duty.climbedTo - 1]}`}
      </p>
      {said !== undefined && <blockquote className="whistle-said">{said.words}</blockquote>}
      <Photos whistleId={whistle.id} ids={duty.photoIds} />
      <p className="whistle-buttons">
        {can(whistle, "finish-duty", about) && (
          <Button type="primary" onClick={() => setOpen("finish")}>
            {whistles.steps["finish-duty"]}
          </Button>
        )}
        {can(whistle, "sign-off-duty", about) && (
          <Button
            type="primary"
            loading={step.isPending}
            onClick={() => step.mutate({ step: { name: "sign-off-duty", input: about } })}
          >
            {whistles.steps["sign-off-duty"]}
          </Button>
        )}
        {can(whistle, "return-duty", about) && (
          <Button onClick={() => setOpen("return")}>{whistles.steps["return-duty"]}</Button>
        )}
      </p>
      <WriteFailure error={step.error} />
      {open === "finish" && <FinishDialog whistleId={whistle.id} duty={duty} onClose={() => setOpen(null)} />}
      {open === "return" && <ReturnDialog whistleId={whistle.id} duty={duty} onClose={() => setOpen(null)} />}
    </li>
  );
}
