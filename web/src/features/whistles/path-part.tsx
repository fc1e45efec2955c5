import { Button } from "antd";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { can } from "./abilities.ts";
import { useStep } from "./use-step.ts";

/** The way to the solution, in order. */
export function PathPart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  const { moment } = useMoments();
  const step = useStep(whistle.id);
  return (
    <section className="stack">
      <h2>{whistles.path}</h2>
      {whistle.path.length === 0 && <p className="soft">{whistles.pathEmpty}</p>}
      <ol className="whistle-path">
        {whistle.path.map(({ id, words, doneAt }) => (
          <li key={id}>
            {words}{" "}
            {doneAt !== null && <span className="soft small">{whistles.pathDone({ moment: moment(doneAt) })}</span>}
            {doneAt === null && can(whistle, "finish-path-step") && (
              <Button
                size="small"
                aria-label={whistles.stepOf({ step: whistles.steps["finish-path-step"], of: words })}
                onClick={() => step.mutate({ step: { name: "finish-path-step", input: { stepId: id } } })}
              >
                {whistles.steps["finish-path-step"]}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <WriteFailure error={step.error} />
    </section>
  );
}
