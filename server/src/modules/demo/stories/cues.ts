import { demoResidentPhone } from "../accounts.ts";
import type { Cue } from "./filing.ts";

interface AgedCue extends Cue {
  /** Filed about so many hours before the demo begins. */
  ageHours: number;
}

const phone = { reporterPhone: demoResidentPhone };
const plain = { handsOn: null, asks: false, notes: 0, opensContact: false, reopens: false } as const;

/** The resident one can sign in as finds something to do in every state. */
const cues: readonly AgedCue[] = [
  { ...phone, ageHours: 1, category: "street-light-out", traits: { ...plain, contact: 0.9 } },
  {
    ...phone,
    ageHours: 52,
    category: "leaks",
    traits: { ...plain, contact: 0.05, work: 0.8, asks: true, answersAfterHours: null, ending: "solved" },
  },
  {
    ...phone,
    ageHours: 100,
    category: "uncollected-rubbish",
    traits: { ...plain, contact: 0.05, work: 0.3, ending: "solved", reaction: "silent" },
  },
  {
    ...phone,
    ageHours: 170,
    category: "parking-places-and-fees",
    traits: { ...plain, contact: 0.1, work: 0.5, ending: "rejected", appeals: false },
  },
  {
    ...phone,
    ageHours: 14 * 24,
    category: "home-noise",
    traits: { ...plain, work: 0.2, ending: "solved", reaction: "silent", rates: false },
  },
  {
    ...phone,
    ageHours: 40 * 24,
    category: "poor-property-service",
    traits: { ...plain, work: 0.2, notes: 1, ending: "solved", reaction: "confirms", satisfaction: "satisfied" },
  },
];

/** Each cue by the index of the filing nearest to its age. */
export function cuesByIndex(moments: readonly Temporal.Instant[], until: Temporal.Instant): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>();
  for (const { ageHours, ...cue } of cues) {
    const wanted = until.subtract({ hours: ageHours });
    const later = moments.findIndex((at, index) => !found.has(index) && Temporal.Instant.compare(at, wanted) >= 0);
    const index = later === -1 ? moments.length - 1 : later;
    if (index >= 0 && !found.has(index)) found.set(index, cue);
  }
  return found;
}
