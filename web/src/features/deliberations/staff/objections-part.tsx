import { Button } from "antd";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import type { Asked } from "./step-dialog.tsx";

/** What residents object to, in their own words, with the answers. */
export function ObjectionsPart(props: { topic: Deliberation; runs: boolean; onAsk: (asked: Asked) => void }) {
  const { deliberations } = useWords();
  const { moment } = useMoments();
  const { topic, runs, onAsk } = props;
  if (topic.objections.length === 0) return null;
  return (
    <section className="topic-part">
      <h2>{deliberations.objections}</h2>
      <ul className="topic-cards">
        {topic.objections.map(({ id, words, madeAt, answer }) => (
          <li key={id} className="topic-card">
            <p className="topic-words">{words}</p>
            <p className="soft small">{moment(madeAt)}</p>
            {answer !== null && <p className="topic-said">{answer}</p>}
            {answer === null && runs && (
              <Button onClick={() => onAsk({ name: "answer-objection", objectionId: id })}>
                {deliberations.steps["answer-objection"].button}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
