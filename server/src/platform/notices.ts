import type { Locale } from "./locale.ts";

/** What people choose by: in which way they hear of each group. */
export const noticeGroups = ["new-work", "replies", "late", "calls", "my-requests", "community"] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

/** Numbers, names of units and categories, moments as RFC 3339; never about a person, never somebody's words. */
export type NoticeFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface NoticeReader {
  /** A moment in the reader's words and the district's time. */
  moment(at: string): string;
  day(at: string): string;
}

type Sentence<Facts> = (facts: Facts, reader: NoticeReader) => string;

/**
 * One kind of thing that somebody can be told. "now": at once, and to staff called in their post also at night;
 * "usual": within minutes, related ones in one message; "digest": for staff, together at set times.
 */
export interface NoticeKind<Facts extends NoticeFacts = NoticeFacts> {
  /** As the event it tells of: "request.offered". */
  kind: string;
  group: NoticeGroup;
  urgency: "now" | "usual" | "digest";
  words: Readonly<Record<Locale, { title: Sentence<Facts>; text: Sentence<Facts> }>>;
  /** Path of the page it is about, from the root. */
  link(facts: Facts): string;
  /** Notices of one key join one message; null: each is a message of its own. */
  fold(facts: Facts): string | null;
}

/** All kinds of the application, by name. */
export class NoticeCatalogue {
  readonly #kinds = new Map<string, NoticeKind>();

  add<Facts extends NoticeFacts>(...kinds: NoticeKind<Facts>[]): void {
    for (const kind of kinds) {
      if (this.#kinds.has(kind.kind)) throw new Error(`two kinds of notices are called "${kind.kind}"`);
      this.#kinds.set(kind.kind, kind as unknown as NoticeKind);
    }
  }

  /** @throws for a kind that nobody has registered: a bug */
  of(kind: string): NoticeKind {
    const known = this.#kinds.get(kind);
    if (!known) throw new Error(`no kind of notices is called "${kind}"`);
    return known;
  }

  all(): NoticeKind[] {
    return [...this.#kinds.values()];
  }
}
