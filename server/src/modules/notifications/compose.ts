import type { Locale } from "../../platform/locale.ts";
import { dayInWords, momentInWords } from "../../platform/moments.ts";
import type { NoticeCatalogue, NoticeFacts } from "../../platform/notices.ts";

/** What a message or a line of the inbox says, in its reader's language. */

export interface Item {
  kind: string;
  facts: NoticeFacts;
}

export interface Composed {
  title: string;
  text: string;
  /** Path from the root. */
  link: string;
}

export interface Composing {
  catalogue: NoticeCatalogue;
  locale: Locale;
  timeZone: string;
  now: Temporal.Instant;
}

export function composed({ kind, facts }: Item, { catalogue, locale, timeZone, now }: Composing): Composed {
  const known = catalogue.of(kind);
  const reader = {
    moment: (at: string) => momentInWords(Temporal.Instant.from(at), locale, timeZone, now),
    day: (at: string) => dayInWords(Temporal.Instant.from(at), locale, timeZone, now),
  };
  const { title, text } = known.words[locale];
  return { title: title(facts, reader), text: text(facts, reader), link: known.link(facts) };
}

const mostSpelledOut = 5;

/** Several notices in one message: their sentences one under the other, the newest first; the link is the newest's. */
export function composedTogether(items: readonly Item[], composing: Composing): Composed {
  const newest = items.at(-1);
  if (!newest) throw new Error("a message about nothing");
  const one = composed(newest, composing);
  if (items.length === 1) return one;
  const told = items.map((item) => composed(item, composing)).reverse();
  const links = new Set(told.map(({ link }) => link));
  const rest = told.length - mostSpelledOut;
  const texts = told.slice(0, mostSpelledOut).map(({ text }) => text);
  const english = composing.locale === "en";
  if (rest > 0) texts.push(english ? `And ${rest} more.` : `另有${rest}条。`);
  return {
    title: english ? `${told.length} messages` : `${told.length}条新消息`,
    text: texts.join("\n"),
    link: links.size === 1 ? one.link : inboxBeside(one.link),
  };
}

/** Where everything can be read when a message is about several things: the reader's own inbox. */
function inboxBeside(link: string): string {
  return link.startsWith("/workbench/") ? "/workbench/messages" : "/me/messages";
}
