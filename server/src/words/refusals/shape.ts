import type { Locale } from "../../platform/locale.ts";
import type { RefusalFacts } from "../../platform/refusals.ts";

/** What a refusal says in each language: what happened, what is safe, what to do, in one or two short sentences. */
export type RefusalWords = Readonly<Record<string, Readonly<Record<Locale, (facts: RefusalFacts) => string>>>>;
