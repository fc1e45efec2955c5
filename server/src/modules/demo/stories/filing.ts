import { demoResidentPhone } from "../accounts.ts";
import { stableId } from "../world/ids.ts";
import { createRandom, type Random } from "../world/random.ts";
import type { BuildingRow } from "../world/rows.ts";
import { answersTo, type OfferedCategory } from "./categories-asked.ts";
import type { Places, Reporter } from "./places.ts";
import { drawTraits, type Traits } from "./traits.ts";
import { allWords, wordsFor } from "./words/all-words.ts";
import { closings, elaborations, openings } from "./words/reporter-words.ts";
import { filled } from "./words/slots.ts";

/** A request before it is filed: what is sent, by whom, and what will become of it. */
export interface Filing {
  index: number;
  id: string;
  at: Temporal.Instant;
  /** What it is really about; what it was filed as may be wrong. */
  category: string;
  filedAs: string;
  description: string;
  answers: Record<string, string | boolean>;
  building: BuildingRow;
  /** Where it was filed for, which may be the wrong house. */
  filedBuilding: BuildingRow;
  /** Null: at the building itself. */
  location: { lng: number; lat: number } | null;
  address: string;
  reporter: Reporter | null;
  channel: Channel;
  photoCount: number;
  traits: Traits;
}

export type Channel = "web" | "door-code" | "kiosk" | "phone-call" | "counter" | "patrol";

/** What a certain request is to be like, where chance must not decide. */
export interface Cue {
  category: string;
  /** Reported by the resident one can sign in as, or at their house by a neighbour. */
  by: "self" | "neighbour";
  traits: Partial<Traits>;
}

interface Setting {
  seed: string;
  places: Places;
  categories: ReadonlyMap<string, OfferedCategory>;
  timeZone: string;
}

const channels: Record<Channel, number> = {
  web: 62,
  "door-code": 19,
  kiosk: 4,
  "phone-call": 8,
  counter: 4,
  patrol: 3,
};

/** Of those whose words say what can be seen. */
const photoChance = 0.045;

export function drawFiling(
  { seed, places, categories, timeZone }: Setting,
  { index, at, cue }: { index: number; at: Temporal.Instant; cue: Cue | undefined },
): Filing {
  const random = createRandom(seed, "request", index);
  const hour = at.toZonedDateTimeISO(timeZone).hour;
  const category = cue?.category ?? drawCategory(categories, hour, random);
  const words = wordsFor(category);
  const channel = cue ? "web" : drawChannel(hour, random);
  const { building, reporter } = cue ? places.houseOf(demoResidentPhone, cue.by, random) : places.draw(random);
  const anonymous = channel === "patrol";
  const online = !isTakenDown(channel);
  const traits = { ...drawTraits(random, { online, hasPhone: !anonymous }), ...cue?.traits };
  const siblings = categories.get(category)!.siblings;
  const filedAs = traits.handsOn === "correct-category" ? random.pick(siblings) : category;
  const wrongHouse = traits.handsOn === "correct-place";
  const outside = words.outside === true && !wrongHouse && random.chance(0.45);
  return {
    index,
    id: stableId("request", `${seed}:${index}`),
    at,
    category,
    filedAs,
    description: describe(category, random, { english: online && random.chance(0.12) }),
    answers: answersTo(categories.get(filedAs)!.questions, random),
    building,
    filedBuilding: wrongHouse ? places.draw(random).building : building,
    location: outside ? near(building, random) : null,
    address: outside ? `${building.name}${filled("{gate}", random)}外` : filled(addressTail(random), random),
    reporter: anonymous ? null : reporter,
    channel,
    photoCount: words.scene && random.chance(photoChance) ? random.between(1, 2) : 0,
    traits,
  };
}

/** Typed by staff for somebody who called, came or met them. */
export function isTakenDown(channel: Channel): boolean {
  return channel === "phone-call" || channel === "counter" || channel === "patrol";
}

/** At night people report what keeps them awake or cannot wait. */
function drawCategory(categories: ReadonlyMap<string, OfferedCategory>, hour: number, random: Random): string {
  const codes = Object.keys(allWords).filter((code) => categories.has(code));
  const night = hour >= 22 || hour < 6;
  const weights = codes.map((code) => {
    const { weight } = wordsFor(code);
    if (!night) return weight;
    const urgent = categories.get(code)!.urgency === "emergency" || categories.get(code)!.urgency === "urgent";
    return urgent || code.endsWith("-noise") ? weight * 3 : weight * 0.4;
  });
  return codes[random.weighted(weights)]!;
}

/** Desks and patrols take nothing in at night. */
function drawChannel(hour: number, random: Random): Channel {
  const names = Object.keys(channels) as Channel[];
  const channel = names[random.weighted(names.map((name) => channels[name]))]!;
  return hour >= 9 && hour < 18 ? channel : channel === "door-code" ? channel : "web";
}

function describe(category: string, random: Random, { english }: { english: boolean }): string {
  const words = wordsFor(category);
  if (english && words.english) return words.english;
  const core = filled(random.pick(words.says), random);
  const more = random.chance(0.05) ? shuffledSome(elaborations, random).join("") : "";
  return `${random.pick(openings)}${core}${more}${random.pick(closings)}`;
}

function shuffledSome(sentences: readonly string[], random: Random): string[] {
  return sentences.filter(() => random.chance(0.6));
}

function addressTail(random: Random): string {
  return random.pick(["", "", "{unit}", "{unit}{floor}", "{gate}旁"]);
}

/** Within the few metres that a building keeps from the border of its micro-grid. */
function near({ point }: BuildingRow, random: Random): { lng: number; lat: number } {
  const away = () => (random.fraction() - 0.5) * 0.000_08;
  return { lng: point.longitude + away(), lat: point.latitude + away() };
}
