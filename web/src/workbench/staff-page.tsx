import { type ReactNode, useEffect } from "react";
import { useWords } from "./words/words.tsx";

interface StaffPageProps {
  title: string;
  /** What waits: shown in the tab, so that a glance at it is enough. */
  count?: number;
  /** Above the heading: where one came from. */
  over?: ReactNode;
  /** Beside the heading: a switch, a button. */
  beside?: ReactNode;
  /** For text and forms: no wider than is pleasant to read. */
  narrow?: boolean;
  children: ReactNode;
}

/** A staff page: its heading, and its title in the tab. */
export function StaffPage({ title, count = 0, over, beside, narrow = false, children }: StaffPageProps) {
  const { frame } = useWords();
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ""}${title} · ${frame.siteName}`;
  }, [title, count, frame.siteName]);
  useEffect(() => {
    // Newer browsers give a promise back, which is no clean-up.
    void window.scrollTo(0, 0);
  }, []);
  return (
    <main id="main" className={narrow ? "page page-narrow" : "page"} tabIndex={-1}>
      {over}
      <div className="page-title">
        <h1>{title}</h1>
        {beside}
      </div>
      {children}
    </main>
  );
}
