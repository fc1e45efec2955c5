import { Refused } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./words/words.tsx";

/** In place of what could not be fetched: what happened (the server's own sentence, or no network), and trying again. */
export function NoAnswer({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const words = useWords();
  return (
    <Notice kind="warn">
      <p>{error instanceof Refused ? error.title : words.frame.unreachable}</p>
      <Button onClick={onAgain}>{words.frame.tryAgain}</Button>
    </Notice>
  );
}
