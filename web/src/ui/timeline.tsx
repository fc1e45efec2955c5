import type { ReactNode } from "react";
import "./timeline.css";

export interface TimelineEntry {
  id: string;
  /** The moment as ISO 8601, and in the reader's words. */
  at: string;
  atInWords: string;
  /** Who did what, as a sentence. */
  sentence: string;
  /** What that person wrote. */
  note?: string | undefined;
  more?: ReactNode;
}

/** What has happened so far, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{entry.atInWords}</time>
          <p>{entry.sentence}</p>
          {entry.note && <blockquote>{entry.note}</blockquote>}
          {entry.more}
        </li>
      ))}
    </ol>
  );
}
