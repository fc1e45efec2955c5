import { useEffect, useRef } from "react";
import { useMoments } from "../../../../../workbench/moments.ts";
import { useWords } from "../../../../../workbench/words/words.tsx";
import type { Changes } from "../changes.ts";

/** What somebody else has done since one began to write. Takes the focus, because the same button now means more. */
export function ChangedNote({ changes }: { changes: Changes }) {
  const { request, matters } = useWords();
  const { short } = useMoments();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div className="changed" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{request.changedTitle}</strong>
      </p>
      <ul>
        {changes.state !== null && (
          <li>
            {request.changedState({
              before: matters.states[changes.state.before],
              now: matters.states[changes.state.now],
            })}
          </li>
        )}
        {changes.holder !== null && <li>{request.changedHolder(changes.holder)}</li>}
        {changes.since.map((entry) => (
          <li key={entry.id}>
            {short(entry.at)} {entry.sentence}
            {entry.words !== "" && <blockquote className="soft">{entry.words}</blockquote>}
          </li>
        ))}
      </ul>
      <p>{request.changedText}</p>
    </div>
  );
}
