import type { Locale } from "../platform/locale.ts";
import type { Settings } from "../platform/settings.ts";

export type Words = Record<Locale, string>;

export interface CommandContext {
  settings: Settings;
  /** The language of whoever sits at the terminal. */
  locale: Locale;
  /** What was typed after the command's name, without the options. */
  args: string[];
  options: Options;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  print(line: string): void;
}

export interface Options {
  /** Which district is meant where several are served. */
  district?: string | undefined;
  /** Of a district that is founded by the way. */
  districtName?: string | undefined;
  districtNameEn?: string | undefined;
}

export interface Command {
  name: string;
  /** What is typed after the name, such as "KIND FILE"; capitals stand for what is to be filled in. */
  takes: string;
  /** How many of these must be there at least, and may be at most. */
  arguments: { least: number; most: number };
  summary: Words;
  /** @returns false when what was asked for is not well, so that a script sees it */
  run(context: CommandContext): Promise<boolean | undefined>;
}
