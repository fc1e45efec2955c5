import { useState } from "react";
import type { PublicTopic } from "../../api/contract.ts";
import { useDraft } from "../../kept/draft.ts";
import { uuidv7 } from "../../kept/uuidv7.ts";
import { useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useFocusMove } from "../../ui/use-focus-move.ts";
import { useProblems } from "../../ui/use-problems.ts";
import { objectToPublication } from "./calls.ts";
import type { useTopicAct } from "./use-topic-act.ts";

type Act = ReturnType<typeof useTopicAct>["act"];

const longest = 1000;

/** What is wrong with what is up: a button until somebody has something to say; kept at every keystroke. */
export function ObjectionForm(props: { topic: PublicTopic; publicationId: string; act: Act; busy: boolean }) {
  const { topic, publicationId, act, busy } = props;
  const { topics } = useWords();
  const [open, setOpen] = useState(false);
  const moveFocus = useFocusMove();
  const { content, change, discard } = useDraft(`objection ${publicationId}`, () => ({ id: uuidv7(), text: "" }));
  const text = content?.text ?? "";
  const checks = useProblems(
    text.trim() === ""
      ? [{ fieldId: "objection", words: topics.objectionMissing }]
      : text.length > longest
        ? [{ fieldId: "objection", words: topics.tooLong }]
        : [],
  );
  if (!open) {
    return (
      <Button
        id="object"
        onClick={() => {
          setOpen(true);
          moveFocus("objection");
        }}
      >
        {topics.object}
      </Button>
    );
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!checks.check() || busy || content === null) return;
        const body = { id: content.id, publicationId, words: text.trim() };
        act({ send: () => objectToPublication(topic.id, body), done: topics.objected, onDone: discard });
      }}
    >
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <TextArea
        id="objection"
        label={topics.objection}
        hint={topics.objectionHint}
        limit={longest}
        value={text}
        onChange={(written) => change({ text: written })}
        error={checks.errorOf("objection")}
      />
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {topics.sendObjection}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setOpen(false);
            moveFocus("object");
          }}
        >
          {topics.notNow}
        </Button>
      </div>
    </form>
  );
}
