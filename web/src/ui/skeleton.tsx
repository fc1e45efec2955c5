import type { ReactNode } from "react";
import { useUiWords } from "./ui-words.ts";
import "./skeleton.css";

/** The shape of what comes, quiet and without motion. `lines`: how many. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useUiWords();
  return (
    <div role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  );
}

/** Says why there is nothing and what one can do about it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state stack">
      <p>{children}</p>
      {action}
    </div>
  );
}
