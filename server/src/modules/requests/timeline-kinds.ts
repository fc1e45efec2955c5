import type { Locale } from "../../platform/locale.ts";
import type { Satisfaction } from "./moves.ts";
import type { OfferCause, RequestState } from "./states.ts";
import type { SuspensionReason } from "./suspension-reasons.ts";

/** `kind` of a row of requests.timeline; the event that tells the same is `request.<kind>`. */
export const timelineKinds = [
  "filed",
  "accepted",
  "noted",
  "question-asked",
  "question-answered",
  "suspension-asked",
  "suspended",
  "suspension-refused",
  "resumed",
  "extension-asked",
  "extended",
  "extension-refused",
  "ask-withdrawn",
  "offered",
  "offer-declined",
  "offer-withdrawn",
  "resolved",
  "rejected",
  "appealed",
  "confirmed",
  "disputed",
  "rated",
  "reopened",
  "withdrawn",
  "rerouted",
  "reassigned",
  "became-late",
  "climbed",
  "supervision-ordered",
  "supervision-answered",
  "supervision-asked-again",
  "supervision-closed",
  "supervision-late",
  "supervision-climbed",
  "closed-unrated",
  "rejection-final",
  "deadline-recomputed",
  "contact-opened",
  "whistled",
  "joined",
  "left",
  "joined-rated",
  "made-public",
  "release-withdrawn",
  "merged",
  "merged-in",
  "unmerged",
  "taken-out",
  "split",
  "split-off",
  "part-closed",
  "parts-ended",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/**
 * `facts` of a row of requests.timeline: ids, whose names are looked up in the reader's language, and moments. What a
 * sentence lacks it leaves out.
 */
export interface TimelineFacts {
  /** Who has it or is to have it: filed, offered, appealed, rerouted (only when it moves), reassigned; who keeps it: offer-declined, disputed, reopened, unmerged; who is to approve: suspension-asked, extension-asked; who is to reply: supervision-ordered; who has the part: split-off, part-closed. */
  readonly postId?: string;
  /** rerouted by a corrected category: the new one. */
  readonly categoryId?: string;
  /** offered: why. */
  readonly cause?: OfferCause;
  /** rerouted: what was corrected. */
  readonly corrected?: "category" | "place";
  /** The resolution deadline as it stands now, RFC 3339. */
  readonly dueAt?: string;
  readonly provisional?: boolean;
  /** resolved, rejected: until when the reporter may answer; suspension-asked, suspended: when it is looked at again; supervision-…: until when a reply is wanted; RFC 3339. */
  readonly until?: string;
  /** suspension-asked, suspended: what it waits for. */
  readonly reason?: SuspensionReason;
  /** climbed, supervision-climbed: by how many whole working days it was late, and who was told. */
  readonly workingDays?: number;
  readonly tells?: "unit-head" | "street" | "district";
  /** contact-opened: by somebody who only calls back, and had no part in it. */
  readonly purpose?: "callback";
  /** confirmed, rated, joined-rated; part-closed: whether by a solution. */
  readonly solved?: boolean;
  /** contact-opened: that of somebody who joined, not the reporter's. */
  readonly ofJoined?: boolean;
  readonly satisfaction?: Satisfaction | null;
  /** whistled: what happened to the whistle that several units answer, worded by its module with the names of that day. */
  readonly sentence?: Readonly<Record<Locale, string>>;
  readonly whistleId?: string;
  /** merged, merged-in, unmerged, taken-out, split-off, part-closed: the number of the other request. */
  readonly number?: string;
  /** unmerged: to where it went back. */
  readonly back?: RequestState;
  /** split: into how many; resolved: answered by so many parts together. */
  readonly parts?: number;
}
