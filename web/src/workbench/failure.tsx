import { Alert, Button } from "antd";
import { Refused } from "../api/problem.ts";
import { useWords } from "./words/words.tsx";

/** What went wrong with a write, as a sentence: the server's own, or that the network was gone. */
export function useFailureWords(): (error: unknown) => string {
  const { frame } = useWords();
  return (error) => (error instanceof Refused ? error.title : frame.notSent);
}

/** In place of what could not be read, with the way to try again. */
export function ReadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { frame } = useWords();
  return (
    <Alert
      type="warning"
      showIcon
      title={error instanceof Refused ? error.title : frame.unreachable}
      action={<Button onClick={onRetry}>{frame.retry}</Button>}
    />
  );
}

/** Beside the button that was pressed: why it did nothing. */
export function WriteFailure({ error }: { error: unknown }) {
  const words = useFailureWords();
  if (error === null || error === undefined) return null;
  return <Alert type="error" showIcon role="alert" title={words(error)} />;
}
