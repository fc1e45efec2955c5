import type { Cue } from "./filing.ts";

interface AgedCue extends Cue {
  /** Filed about so many hours before the demo begins. */
  ageHours: number;
}

const plain = {
  handsOn: null,
  asks: false,
  notes: 0,
  opensContact: false,
  reopens: false,
  ending: "solved",
} as const;
const days = (count: number) => count * 24;

/**
 * What must be there to be seen, whatever chance draws: the resident one can sign in as has something in every state,
 * and the grid worker of the same house finds something new, due, overdue and offered.
 */
const cues: readonly AgedCue[] = [
  { by: "self", ageHours: 1, category: "street-light-out", traits: { ...plain, contact: 0.9 } },
  {
    by: "self",
    ageHours: 52,
    category: "leaks",
    traits: { ...plain, contact: 0.05, work: 0.8, asks: true, answersAfterHours: null },
  },
  {
    by: "self",
    ageHours: 100,
    category: "uncollected-rubbish",
    traits: { ...plain, contact: 0.05, work: 0.3, reaction: "silent" },
  },
  {
    by: "self",
    ageHours: 170,
    category: "parking-places-and-fees",
    traits: { ...plain, contact: 0.1, work: 0.5, ending: "rejected", appeals: false },
  },
  {
    by: "self",
    ageHours: days(14),
    category: "home-noise",
    traits: { ...plain, contact: 0.1, work: 0.2, reaction: "silent", rates: false },
  },
  {
    by: "self",
    ageHours: days(40),
    category: "poor-property-service",
    traits: {
      ...plain,
      contact: 0.1,
      work: 0.2,
      notes: 1,
      reaction: "confirms",
      reactionAfterHours: 5,
      satisfaction: "satisfied",
    },
  },
  { by: "neighbour", ageHours: 2, category: "cluttered-stairway", traits: { ...plain, contact: 0.9 } },
  { by: "neighbour", ageHours: 4, category: "poor-property-service", traits: { ...plain, contact: 0.8 } },
  { by: "neighbour", ageHours: 26, category: "neighbour-dispute", traits: { ...plain, contact: 0.1, work: 0.8 } },
  {
    by: "neighbour",
    ageHours: 30,
    category: "pets-and-strays",
    traits: {
      ...plain,
      contact: 0.1,
      work: 0.8,
      handsOn: "escalate-request",
      handsOnUnseen: false,
      offer: "pending",
    },
  },
  { by: "neighbour", ageHours: days(7) - 3, category: "leaks", traits: { ...plain, contact: 0.1, work: 1.6 } },
  {
    by: "neighbour",
    ageHours: days(7) + 9,
    category: "trees-and-greenery",
    traits: { ...plain, contact: 0.1, work: 1.6, notes: 1 },
  },
];

export interface Cued {
  at: Temporal.Instant;
  cue: Cue | undefined;
}

/** The moments with a cue where one is wanted: the filing nearest after a cue's moment is moved to it. */
export function withCues(moments: readonly Temporal.Instant[], until: Temporal.Instant): Cued[] {
  const cued: Cued[] = moments.map((at) => ({ at, cue: undefined }));
  for (const { ageHours, ...cue } of cues) {
    const wanted = until.subtract({ hours: ageHours });
    const nearest = moments.findIndex((at) => Temporal.Instant.compare(at, wanted) >= 0);
    let index = nearest === -1 ? moments.length - 1 : nearest;
    while (cued[index]?.cue) index -= 1;
    if (index >= 0) cued[index] = { at: wanted, cue };
  }
  return cued;
}
