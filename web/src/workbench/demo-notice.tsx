import { useMe } from "./me.ts";
import { useWords } from "./words/words.tsx";

/** While the demo district runs: that nothing here is real, and where its SMS codes can be read. */
export function DemoNotice() {
  const { frame } = useWords();
  if (useMe().data?.demo !== true) return null;
  return (
    <aside className="demo-notice" aria-label={frame.demoLabel}>
      {frame.demo} <a href="/demo/messages">{frame.demoMessages}</a>
    </aside>
  );
}
