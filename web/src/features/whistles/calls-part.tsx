import { Button } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { can } from "./abilities.ts";
import { WordsDialog } from "./dialogs/words-dialog.tsx";
import { CallState } from "./state-words.tsx";

type Call = ShownWhistle["calls"][number];

/** Who was called, by when, and what came of it; here the dual heads decide on objections. */
export function CallsPart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  return (
    <section className="stack">
      <h2>{whistles.calls}</h2>
      <ul className="whistle-lines">
        {whistle.calls.map((call) => (
          <CallLine key={call.id} whistle={whistle} call={call} />
        ))}
      </ul>
    </section>
  );
}

function CallLine({ whistle, call }: { whistle: ShownWhistle; call: Call }) {
  const { whistles } = useWords();
  const { moment } = useMoments();
  const [deciding, setDeciding] = useState<"uphold-objection" | "overrule-objection" | null>(null);
  const about = { callId: call.id };
  // What was said last of this call: the objection, or the decision on it.
  const said = whistle.timeline.find(({ callId, words }) => callId === call.id && words !== "");
  const open = call.state === "called" || call.state === "overruled" || call.state === "objected";
  return (
    <li aria-label={call.unit}>
      <p>
        <strong>{call.lead ? whistles.leads({ unit: call.unit }) : call.unit}</strong> <CallState call={call} />
      </p>
      <p className="small soft">
        {call.post} · {whistles.chosenBy[call.chosenBy]}
      </p>
      <p className="small">
        {call.reportedInAt === null
          ? open && whistles.dueBy({ moment: moment(call.dueAt) })
          : whistles.reportedAt({ moment: moment(call.reportedInAt) })}
        {call.inTime === false && ` · ${whistles.afterDue}`}
        {call.climbedTo > 0 && ` · ${whistles.climbed[call.climbedTo - 1]}`}
      </p>
      {said !== undefined &&
        (call.state === "objected" || call.state === "released" || call.state === "overruled") && (
          <blockquote className="whistle-said">{said.words}</blockquote>
        )}
      {can(whistle, "uphold-objection", about) && (
        <p className="whistle-buttons">
          <Button onClick={() => setDeciding("uphold-objection")}>{whistles.steps["uphold-objection"]}</Button>
          <Button type="primary" onClick={() => setDeciding("overrule-objection")}>
            {whistles.steps["overrule-objection"]}
          </Button>
        </p>
      )}
      {deciding === "uphold-objection" && (
        <WordsDialog
          whistleId={whistle.id}
          title={whistles.stepOf({ step: whistles.steps["uphold-objection"], of: call.unit })}
          lead={whistles.leadTexts.uphold}
          label={whistles.words}
          stepOf={(words) => ({ name: "uphold-objection", input: { callId: call.id, words } })}
          onClose={() => setDeciding(null)}
        />
      )}
      {deciding === "overrule-objection" && (
        <WordsDialog
          whistleId={whistle.id}
          title={whistles.stepOf({ step: whistles.steps["overrule-objection"], of: call.unit })}
          lead={whistles.leadTexts.overrule}
          label={whistles.reason}
          missing={whistles.reasonMissing}
          stepOf={(reason) => ({ name: "overrule-objection", input: { callId: call.id, reason } })}
          onClose={() => setDeciding(null)}
        />
      )}
    </li>
  );
}
