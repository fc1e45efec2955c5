import type { ReactNode } from "react";
import { useElderMode } from "../kept/elder-mode.ts";
import { Page } from "../ui/page.tsx";
import { ReadAloud } from "../ui/read-aloud.tsx";
import { useLocale } from "./words/words.tsx";

interface ResidentPageProps {
  title: string;
  /** The first page says nothing of itself: the heading is there for the screen reader only. */
  titleHidden?: boolean;
  children: ReactNode;
}

/** The frame of a resident's page: its heading, and reading aloud in elder mode. */
export function ResidentPage({ title, titleHidden = false, children }: ResidentPageProps) {
  const { locale, words } = useLocale();
  const elder = useElderMode();
  return (
    <Page title={title} titleHidden={titleHidden} siteName={words.frame.siteName}>
      {elder.on && <ReadAloud lang={locale} />}
      {children}
    </Page>
  );
}
