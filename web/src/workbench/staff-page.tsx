import { type ReactNode, useEffect } from "react";
import { useWords } from "./words/words.tsx";

/** A staff page: its heading, its title in the tab with the count of what waits, so that a glance at the tab is enough. */
export function StaffPage({ title, count = 0, children }: { title: string; count?: number; children: ReactNode }) {
  const { frame } = useWords();
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ""}${title} · ${frame.siteName}`;
  }, [title, count, frame.siteName]);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
