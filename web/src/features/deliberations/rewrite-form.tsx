import { useState } from "react";
import type { PublicTopic } from "../../api/contract.ts";
import { useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFocusMove } from "../../ui/use-focus-move.ts";
import { useProblems } from "../../ui/use-problems.ts";
import { rewriteTopic } from "./calls.ts";
import { longestTitle, longestWords, problemsOfWords } from "./raise/raising.ts";
import type { useTopicAct } from "./use-topic-act.ts";

type Act = ReturnType<typeof useTopicAct>["act"];

/** The proposer's own words, until staff have released them. */
export function RewriteForm({ topic, act, busy }: { topic: PublicTopic; act: Act; busy: boolean }) {
  const words = useWords();
  const { topics } = words;
  const [open, setOpen] = useState(topic.state === "sent-back");
  const [title, setTitle] = useState(topic.title);
  const [text, setText] = useState(topic.words);
  const moveFocus = useFocusMove();
  const checks = useProblems(problemsOfWords({ title, text }, words));
  if (!open) {
    return (
      <Button
        onClick={() => {
          setOpen(true);
          moveFocus("title");
        }}
      >
        {topics.rewrite}
      </Button>
    );
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!checks.check() || busy) return;
        const body = { version: topic.version, title: title.trim(), words: text.trim() };
        act({ send: () => rewriteTopic(topic.id, body), done: topics.rewritten });
      }}
    >
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <TextField
        id="title"
        label={topics.whatTitle}
        maxLength={longestTitle}
        value={title}
        onChange={setTitle}
        error={checks.errorOf("title")}
      />
      <TextArea
        id="text"
        label={topics.whyLabel}
        limit={longestWords}
        value={text}
        onChange={setText}
        error={checks.errorOf("text")}
      />
      <Button type="submit" kind="primary" busy={busy}>
        {topics.sendAgain}
      </Button>
    </form>
  );
}
