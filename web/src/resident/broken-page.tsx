import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./words/words.tsx";

/** In place of a page that failed: what happened, what is safe, what to do. */
export function BrokenPage() {
  const { ui } = useWords();
  return (
    <main id="main" className="stack">
      <h1>{ui.brokenTitle}</h1>
      <Notice urgent>
        <p>{ui.brokenText}</p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {ui.reload}
        </Button>
      </Notice>
    </main>
  );
}
