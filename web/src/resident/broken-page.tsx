import { Unreachable } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./words/words.tsx";

/** In place of a page that failed or never came: what happened, what is safe, what to do. */
export function BrokenPage({ error }: { error: unknown }) {
  const { ui, frame } = useWords();
  const words = error instanceof Unreachable ? frame.pageUnreachable : ui.brokenText;
  return (
    <main id="main" className="stack">
      <h1>{ui.brokenTitle}</h1>
      <Notice urgent>
        <p>{words}</p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {ui.reload}
        </Button>
      </Notice>
    </main>
  );
}
