import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./words/words.tsx";

/** In place of what could not be fetched: what happened, and trying again. */
export function NoAnswer({ onAgain }: { onAgain: () => void }) {
  const words = useWords();
  return (
    <Notice kind="warn">
      <p>{words.frame.unreachable}</p>
      <Button onClick={onAgain}>{words.frame.tryAgain}</Button>
    </Notice>
  );
}
