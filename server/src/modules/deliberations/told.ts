/** What can happen to a topic; the event that tells the same is `topic.<kind>`. */
export const toldKinds = [
  "raised",
  "rewritten",
  "released",
  "sent-back",
  "support-reached",
  "support-missed",
  "withdrawn",
  "taken-up",
  "refused",
  "stage-opened",
  "stage-passed",
  "stage-failed",
  "meeting-linked",
  "sitting-recorded",
  "committee-told",
  "vote-linked",
  "notice-published",
  "minutes-published",
  "published",
  "objected",
  "objection-answered",
  "task-given",
  "task-done",
  "decided",
  "not-adopted",
  "done",
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** What everybody reads on a topic's page; the rest is between the proposer and staff. */
export const publicKinds: readonly ToldKind[] = toldKinds.filter(
  (kind) => !["raised", "rewritten", "sent-back"].includes(kind),
);

/** A name in both languages, as it was on that day. */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** `facts` of a row of deliberations.timeline. What a sentence lacks it leaves out. */
export interface ToldFacts {
  /** The post that did it; without one a resident or the clock did. */
  readonly who?: Names;
  readonly stage?: Names;
  readonly procedure?: Names;
  /** Of a task: whose it is. */
  readonly owner?: Names;
  /** A day, ISO: until when it collects, by when it is answered, the last of a period, a task's. */
  readonly day?: string;
  readonly count?: number;
  readonly needed?: number;
  /** Of a sitting: how many were to come. */
  readonly due?: number;
  readonly upheld?: boolean;
  /** Of a meeting or vote: its title or number. */
  readonly number?: string;
  readonly taskId?: string;
  readonly objectionId?: string;
}
