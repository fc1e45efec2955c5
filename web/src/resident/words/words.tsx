import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { type Locale, rememberLocale } from "../../locale/locale.ts";
import { UiWordsContext } from "../../ui/ui-words.ts";
import type { ResidentWords } from "./zh-CN.ts";

/** One language is downloaded, the other only when somebody switches. */
const catalogues: Record<Locale, () => Promise<{ words: ResidentWords }>> = {
  "zh-CN": () => import("./zh-CN.ts"),
  en: () => import("./en.ts"),
};

interface Spoken {
  locale: Locale;
  words: ResidentWords;
  /** Switches and remembers. */
  choose: (locale: Locale) => Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

export async function loadWords(locale: Locale): Promise<ResidentWords> {
  return (await catalogues[locale]()).words;
}

/** Gives the pages their words. `started`: the language found at start and its words, loaded before the first drawing. */
export function WordsInPlace({ started, children }: { started: Omit<Spoken, "choose">; children: ReactNode }) {
  const [spoken, setSpoken] = useState(started);
  const read = useQueryClient();
  const choose = async (locale: Locale) => {
    const words = await loadWords(locale);
    rememberLocale(locale);
    // Much of what the server says it says in the reader's language: names of posts, kinds and places.
    void read.invalidateQueries();
    setSpoken({ locale, words });
  };
  return (
    <SpokenContext.Provider value={{ ...spoken, choose }}>
      <UiWordsContext.Provider value={spoken.words.ui}>{children}</UiWordsContext.Provider>
    </SpokenContext.Provider>
  );
}

export function useLocale(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === null) throw new Error("WordsInPlace is missing above this part");
  return spoken;
}

/** The words of the resident's entry in the reader's language, by page. */
export function useWords(): ResidentWords {
  return useLocale().words;
}

/**
 * Words that only some pages need come with those pages, in both languages: the first page stays light.
 * @param catalogue the same words by language
 */
export function useWordsOf<Words>(catalogue: Readonly<Record<Locale, Words>>): Words {
  return catalogue[useLocale().locale];
}
