import { type ReactNode, useEffect, useRef } from "react";

/** The address of the last page that took the focus; null until the first has come, which leaves the focus alone. */
let lastShown: string | null = null;

interface PageProps {
  title: string;
  /** The heading is for screen readers only. */
  titleHidden?: boolean;
  siteName: string;
  children: ReactNode;
}

/**
 * The main part of a page with its one heading. Sets the window's title, and after going from page to page puts the
 * focus on the heading, so that a screen reader and the keyboard begin there.
 */
export function Page({ title, titleHidden = false, siteName, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${siteName}`;
  }, [title, siteName]);

  useEffect(() => {
    const shown = window.location.pathname;
    if (lastShown !== null && lastShown !== shown) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    lastShown = shown;
  }, []);

  return (
    <main id="main" tabIndex={-1} className="stack-wide">
      <h1 ref={heading} tabIndex={-1} className={titleHidden ? "visually-hidden" : undefined}>
        {title}
      </h1>
      {children}
    </main>
  );
}
