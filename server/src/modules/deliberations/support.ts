import { moved, type TopicRefusal, type TopicState } from "./states.ts";

/** Whether somebody may support a topic, and why not. */

export interface Supporter {
  /** Signed in as a resident. */
  signedIn: boolean;
  /** The register knows whose phone it is. */
  known: boolean;
  livesHere: boolean;
  birthYear: number | null;
  supports: boolean;
}

export const supportRefusals = {
  "resident-unknown": 409,
  "lives-elsewhere": 409,
  "too-young": 409,
} as const;
export type SupportRefusal = keyof typeof supportRefusals | TopicRefusal | "sign-in-needed" | "supported-already";

/** @param today in the district, ISO */
export function supportRefusalOf(
  topic: { state: TopicState; youngest: number | null; collect_until: string | null },
  person: Supporter,
  today: string,
): SupportRefusal | null {
  const decision = moved(topic.state, "support-topic");
  if ("refused" in decision) return decision.refused;
  // The last day is over, and within the hour the topic ends.
  if (topic.state === "collecting-support" && topic.collect_until !== null && topic.collect_until < today)
    return "topic-ended";
  if (!person.signedIn) return "sign-in-needed";
  if (!person.known) return "resident-unknown";
  if (!person.livesHere) return "lives-elsewhere";
  // By the year alone, as the register has it; whoever's year it does not know counts.
  if (person.birthYear !== null && Number(today.slice(0, 4)) - person.birthYear < (topic.youngest ?? 0))
    return "too-young";
  return person.supports ? "supported-already" : null;
}
