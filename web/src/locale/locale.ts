import { keepSetting, keptSetting } from "../kept/settings.ts";

export type Locale = "zh-CN" | "en";

interface Hints {
  remembered: string | null;
  /** The address's query, with or without the question mark. */
  search: string;
  /** What the browser prefers, best first. */
  languages: readonly string[];
}

/** The reader's choice, else the address's ?lang=, else the browser's language, else Chinese. */
export function chooseLocale({ remembered, search, languages }: Hints): Locale {
  const asked = new URLSearchParams(search).get("lang");
  return localeOf(remembered) ?? localeOf(asked) ?? firstKnown(languages) ?? "zh-CN";
}

function firstKnown(languages: readonly string[]): Locale | null {
  for (const language of languages) {
    const locale = localeOf(language);
    if (locale !== null) return locale;
  }
  return null;
}

function localeOf(language: string | null): Locale | null {
  const tag = language?.toLowerCase() ?? "";
  if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
  if (tag === "en" || tag.startsWith("en-")) return "en";
  return null;
}

let current: Locale = "zh-CN";

/** The language of the page now; the client tells it to the server. */
export function currentLocale(): Locale {
  return current;
}

/** Finds the language at start and tells it to the page and, by cookie, to the server. */
export function beginLocale(): Locale {
  const remembered = keptSetting("locale");
  speak(chooseLocale({ remembered, search: window.location.search, languages: navigator.languages }));
  return current;
}

/** The reader chose: from now on this language, on this device. */
export function rememberLocale(locale: Locale): void {
  keepSetting("locale", locale);
  speak(locale);
}

function speak(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale;
  const oneYearSeconds = 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is missing in the oldest browsers we serve
  document.cookie = `linli_locale=${locale}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
}
