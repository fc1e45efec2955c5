import type { Random } from "../world/random.ts";

/** What kind of story it becomes; drawn before it begins, so that the same seed tells the same story. */
export interface Traits {
  /** When the holder takes it up, as a share of the time until first contact is due. */
  contact: number;
  /** When the holder brings it to an end, as a share of the time until it is due; above 1 it is late. */
  work: number;
  opensContact: boolean;
  notes: number;
  asks: boolean;
  /** Null: the question is never answered. */
  answersAfterHours: number | null;
  handsOn: HandOn | null;
  /** Handed on at once, or only after it was taken up. */
  handsOnUnseen: boolean;
  /** Pending: it is not answered as long as the demo tells. */
  offer: "accepted" | "declined" | "withdrawn" | "pending";
  ending: "solved" | "rejected" | "withdrawn";
  reaction: "confirms" | "disputes" | "silent";
  reactionAfterHours: number;
  satisfaction: "satisfied" | "fair" | "unsatisfied" | null;
  /** After silence has closed it. */
  rates: boolean;
  reopens: boolean;
  appeals: boolean;
}

export type HandOn =
  | "transfer-request"
  | "escalate-request"
  | "send-back-request"
  | "correct-category"
  | "correct-place";

interface Reporting {
  /** Filed by the reporter's own hand: whoever called or came to the desk has no key and answers nothing here. */
  online: boolean;
  hasPhone: boolean;
}

export function drawTraits(random: Random, { online, hasPhone }: Reporting): Traits {
  const traits: Traits = {
    contact: random.chance(0.04) ? 1 + random.fraction() : 0.04 + 0.8 * random.fraction() ** 2,
    work: drawWork(random),
    opensContact: random.chance(0.93),
    notes: random.weighted([62, 30, 8]),
    asks: random.chance(0.1),
    answersAfterHours: random.chance(0.8) ? 1 + 70 * random.fraction() ** 2 : null,
    handsOn: drawHandOn(random),
    handsOnUnseen: random.chance(0.5),
    offer: pickBy(random, { accepted: 80, declined: 14, withdrawn: 6 }),
    ending: pickBy(random, { solved: 91, rejected: 6, withdrawn: 3 }),
    reaction: pickBy(random, { confirms: 59, disputes: 8, silent: 33 }),
    reactionAfterHours: 0.5 + 90 * random.fraction() ** 3,
    satisfaction: pickBy(random, { satisfied: 72, fair: 17, unsatisfied: 5, none: 6 }),
    rates: random.chance(0.16),
    reopens: random.chance(0.025),
    appeals: random.chance(0.35),
  };
  if (online) return traits;
  return {
    ...traits,
    opensContact: traits.opensContact && hasPhone,
    asks: false,
    ending: traits.ending === "withdrawn" ? "solved" : traits.ending,
    reaction: "silent",
    rates: false,
    reopens: false,
    appeals: false,
  };
}

/** Most are done in the first half of their time; one in seventeen late, a few of those very late. */
function drawWork(random: Random): number {
  switch (random.weighted([94, 5, 1])) {
    case 0:
      return 0.06 + 0.76 * random.fraction() ** 1.6;
    case 1:
      return 1.05 + 0.5 * random.fraction();
    default:
      return 1.6 + random.fraction();
  }
}

function drawHandOn(random: Random): HandOn | null {
  return pickBy(random, {
    none: 80,
    "transfer-request": 6,
    "escalate-request": 8,
    "send-back-request": 2,
    "correct-category": 3,
    "correct-place": 1,
  });
}

/** One of the words by its weight; null for "none". */
function pickBy<const Word extends string>(random: Random, weights: Record<Word, number>) {
  const words = Object.keys(weights) as Word[];
  const word = words[random.weighted(words.map((key) => weights[key]))]!;
  return (word === "none" ? null : word) as Word extends "none" ? null : Word;
}
