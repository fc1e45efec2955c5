import type { Locale } from "../locale.ts";
import type { RefusalFacts } from "../refusals.ts";

/** A problem document (RFC 9457) with a stable code; `errors` point at the fields of an invalid input. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  facts?: RefusalFacts;
  errors?: { field: string; problem: string }[];
}

/** How the application words a code for its reader. */
export type ProblemWords = (code: string, locale: Locale, facts: RefusalFacts) => string;

export function problemOf(code: string, status: number, title: string, facts: RefusalFacts = {}): Problem {
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
}
