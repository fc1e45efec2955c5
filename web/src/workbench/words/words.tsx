import { useQueryClient } from "@tanstack/react-query";
import type { ConfigProviderProps } from "antd";
import { createContext, type ReactNode, useContext, useState } from "react";
import { type Locale, rememberLocale } from "../../locale/locale.ts";
import type { WorkbenchWords } from "./zh-CN.ts";

type AntLocale = NonNullable<ConfigProviderProps["locale"]>;

/** Our words and antd's own, of one language. */
export interface Catalogue {
  words: WorkbenchWords;
  antLocale: AntLocale;
}

const catalogues: Record<Locale, () => Promise<Catalogue>> = {
  "zh-CN": async () => {
    const [{ words }, ant] = await Promise.all([import("./zh-CN.ts"), import("antd/es/locale/zh_CN")]);
    return { words, antLocale: ant.default };
  },
  en: async () => {
    const [{ words }, ant] = await Promise.all([import("./en.ts"), import("antd/es/locale/en_US")]);
    return { words, antLocale: ant.default };
  },
};

interface Spoken extends Catalogue {
  locale: Locale;
  /** Switches and remembers. */
  choose: (locale: Locale) => Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

export function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return catalogues[locale]();
}

/** Gives the pages their words. `started`: the language found at start, loaded before the first drawing. */
export function WordsInPlace({ started, children }: { started: Omit<Spoken, "choose">; children: ReactNode }) {
  const [spoken, setSpoken] = useState(started);
  const read = useQueryClient();
  const choose = async (locale: Locale) => {
    const catalogue = await loadCatalogue(locale);
    rememberLocale(locale);
    // Much of what the server says it says in the reader's language: names of posts, kinds and places.
    void read.invalidateQueries();
    setSpoken({ locale, ...catalogue });
  };
  return <SpokenContext.Provider value={{ ...spoken, choose }}>{children}</SpokenContext.Provider>;
}

export function useLocale(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === null) throw new Error("WordsInPlace is missing above this part");
  return spoken;
}

/** The words of the workbench in the reader's language, by page. */
export function useWords(): WorkbenchWords {
  return useLocale().words;
}
