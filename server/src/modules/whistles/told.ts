/** What can happen to a whistle; the event that tells the same is `whistle.<kind>`. */
import type { WhistleKind } from "./states.ts";

export const toldKinds = [
  "blown",
  "unit-called",
  "reported-in",
  "objected",
  "objection-upheld",
  "objection-overruled",
  "visit-arranged",
  "attendance-recorded",
  "photos-added",
  "duty-given",
  "duty-done",
  "duty-signed-off",
  "duty-returned",
  "path-set",
  "path-step-done",
  "signed-off",
  "unit-assessed",
  "whistle-assessed",
  "closed",
  "cancelled",
  "call-climbed",
  "objection-climbed",
  "duty-climbed",
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** A name in both languages, as it was on that day. */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** `facts` of a row of whistles.timeline. What a sentence lacks it leaves out. */
export interface ToldFacts {
  /** The post that did it; without one the clock did. */
  readonly who?: Names;
  /** The units it is about. */
  readonly units?: readonly Names[];
  /** blown: the unit that leads. */
  readonly lead?: Names;
  readonly kind?: WhistleKind;
  /** By when, RFC 3339. */
  readonly due?: string;
  /** visit-arranged: when, RFC 3339. */
  readonly at?: string;
  /** reported-in, duty-done: after its deadline. */
  readonly late?: boolean;
  /** attendance-recorded. */
  readonly came?: boolean;
  /** signed-off. */
  readonly solved?: boolean;
  /** …-climbed: 1 the unit's head, 2 the street, 3 the dual heads. */
  readonly climbedTo?: 1 | 2 | 3;
  /** closed: because nobody said more in time. */
  readonly inSilence?: boolean;
  readonly callId?: string;
  readonly dutyId?: string;
  readonly visitId?: string;
}
