// The residents of the registered homes.

import { stableId } from "./ids.ts";
import { inventName } from "./names.ts";
import { createRandom, type Random } from "./random.ts";
import type { HomeRow, PersonRow, Residence } from "./rows.ts";

/** Staff and residents together. */
export const peopleCount = 50_000;

/** Where the residents' demo phones begin; staff have 1990000xxxx. */
const firstResidentPhone = 19_900_010_001;
/** In this year the ages of the demo are right. */
const referenceYear = 2026;
const youngestWithPhone = 14;

/** Chances of 0, 1, 2 … people in a home. */
const householdSizes = [6, 17, 31, 28, 13, 5];

export function generateResidents(homes: readonly HomeRow[], count: number, seed: string): PersonRow[] {
  const random = createRandom(seed, "residents");
  const sizes = drawSizes(homes.length, count, random);
  let phone = firstResidentPhone;
  return homes.flatMap((home, index) => {
    const rented = random.chance(0.12);
    return Array.from({ length: sizes[index]! }, (_, member): PersonRow => {
      const birthYear = referenceYear - drawAge(member, random);
      const hasPhone = referenceYear - birthYear >= youngestWithPhone;
      return {
        id: stableId("resident", `${home.id}:${member}`),
        name: inventName(random),
        phone: hasPhone ? String(phone++) : null,
        birthYear,
        homeId: home.id,
        residence: residenceOf(member, rented),
        userName: null,
      };
    });
  });
}

/** One of a home owns it, or rents it; the others are family. */
function residenceOf(member: number, rented: boolean): Residence {
  if (member > 0) return "family";
  return rented ? "tenant" : "owner";
}

/** The first two of a home are grown up, further ones may be children or grandparents. */
function drawAge(member: number, random: Random): number {
  if (member < 2) return random.between(24, 82);
  return random.chance(0.75) ? random.between(0, 22) : random.between(60, 90);
}

/** Sizes that add up to the count: drawn freely, then evened out home by home. */
function drawSizes(homeCount: number, count: number, random: Random): number[] {
  const sizes = Array.from({ length: homeCount }, () => random.weighted(householdSizes));
  let missing = count - sizes.reduce((sum, size) => sum + size, 0);
  for (let index = 0; missing !== 0; index = (index + 1) % homeCount) {
    const step = Math.sign(missing);
    const evened = sizes[index]! + step;
    if (evened < 1 || evened >= householdSizes.length) continue;
    sizes[index] = evened;
    missing -= step;
  }
  return sizes;
}
