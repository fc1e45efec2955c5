import { useWords } from "../../../../workbench/words/words.tsx";
import "./lines-skeleton.css";

/** The shape of a list before it comes. */
export function LinesSkeleton({ lines = 12 }: { lines?: number }) {
  const { frame } = useWords();
  return (
    <div className="lines-skeleton" role="status">
      <span className="visually-hidden">{frame.loading}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
