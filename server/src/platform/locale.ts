export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/**
 * @param cookie the language the user chose, if any; it wins
 * @param acceptLanguage the browser's header
 * @returns Chinese unless English is asked for
 */
export function localeOf(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  if (cookie === "zh-CN" || cookie === "en") return cookie;
  for (const part of (acceptLanguage ?? "").split(",")) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-CN";
}
