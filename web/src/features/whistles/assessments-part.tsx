import { Button } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { can } from "./abilities.ts";
import { AssessUnitDialog } from "./dialogs/assess-unit-dialog.tsx";
import { AssessWhistleDialog } from "./dialogs/assess-whistle-dialog.tsx";

type Call = ShownWhistle["calls"][number];
type Assessment = ShownWhistle["assessments"][number];

/** What both sides say of each other once it is done. */
export function AssessmentsPart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  const [ofUnit, setOfUnit] = useState<Call | null>(null);
  const [ofWhistle, setOfWhistle] = useState<Call | null>(null);
  const units = whistle.calls.filter(({ id }) => can(whistle, "assess-unit", { callId: id }));
  const own = whistle.calls.filter(({ id }) => can(whistle, "assess-whistle", { callId: id }));
  return (
    <section className="stack">
      <h2>{whistles.assessments}</h2>
      {whistle.assessments.length === 0 && <p className="soft">{whistles.assessmentsEmpty}</p>}
      <ul className="whistle-lines">
        {whistle.assessments.map((one) => (
          <li key={`${one.side} ${one.unitId}`}>
            <p>
              <strong>
                {one.side === "of-unit"
                  ? whistles.ofUnit({ unit: one.unit })
                  : whistles.ofWhistle({ unit: one.unit })}
              </strong>
            </p>
            <Answers assessment={one} />
            {one.words !== "" && <blockquote className="whistle-said">{one.words}</blockquote>}
          </li>
        ))}
      </ul>
      <p className="whistle-buttons">
        {units.map((call) => (
          <Button key={call.id} onClick={() => setOfUnit(call)}>
            {whistles.stepOf({ step: whistles.steps["assess-unit"], of: call.unit })}
          </Button>
        ))}
        {own.map((call) => (
          <Button key={call.id} type="primary" onClick={() => setOfWhistle(call)}>
            {whistles.steps["assess-whistle"]}
          </Button>
        ))}
      </p>
      {ofUnit !== null && <AssessUnitDialog whistleId={whistle.id} call={ofUnit} onClose={() => setOfUnit(null)} />}
      {ofWhistle !== null && (
        <AssessWhistleDialog whistleId={whistle.id} call={ofWhistle} onClose={() => setOfWhistle(null)} />
      )}
    </section>
  );
}

const questions = ["came", "inTime", "solved", "warranted", "clear"] as const;

function Answers({ assessment }: { assessment: Assessment }) {
  const { whistles } = useWords();
  return (
    <ul className="whistle-answers">
      {questions.map((question) => {
        const said = assessment[question];
        if (said === null) return null;
        return (
          <li key={question}>
            {whistles.answer({ question: whistles.answers[question], answer: said ? whistles.yes : whistles.no })}
          </li>
        );
      })}
    </ul>
  );
}
