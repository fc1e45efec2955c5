import type { Locale } from "../platform/locale.ts";

/** The language of whoever sits at the terminal, as POSIX orders its variables; Chinese only where it is asked for. */
export function operatorLocale(env: NodeJS.ProcessEnv): Locale {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return wanted.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
