// Who owns the homes: some couples together, some people several of them, the developer those that are unsold.

import { createRandom } from "./random.ts";
import type { HomeRow, PersonRow } from "./rows.ts";

/** Chances (assumed for the demo): of the owner's family one is a co-owner; a rented home belongs to a neighbour. */
const coOwned = 0.3;
const neighbourOwned = 0.5;

export function withOwners(people: readonly PersonRow[], homes: readonly HomeRow[], seed: string): PersonRow[] {
  const random = createRandom(seed, "owners");
  const unsold = new Set(homes.filter(({ developerUnitId }) => developerUnitId).map(({ id }) => id));
  const buildingOf = new Map(homes.map(({ id, buildingId }) => [id, buildingId]));
  const households = [...Map.groupBy(people, ({ homeId }) => homeId!).values()];
  const owned = households.map((household) => ownersOf(household, unsold.has(household[0]!.homeId!), random.chance));
  const ownersIn = Map.groupBy(
    owned.flatMap((household) => household.slice(0, 1)).filter(({ residence }) => residence === "owner"),
    ({ homeId }) => buildingOf.get(homeId!)!,
  );
  const alsoOwns = new Map<string, string[]>();
  for (const [first] of owned) {
    const { homeId, residence } = first!;
    const neighbours = ownersIn.get(buildingOf.get(homeId!)!);
    if (residence === "owner" || unsold.has(homeId!) || !neighbours || !random.chance(neighbourOwned)) continue;
    const owner = random.pick(neighbours);
    alsoOwns.set(owner.id, [...(alsoOwns.get(owner.id) ?? []), homeId!]);
  }
  return owned.flat().map((person) => {
    const ownedHomeIds = alsoOwns.get(person.id);
    return ownedHomeIds ? { ...person, ownedHomeIds } : person;
  });
}

/** What is unsold the developer has let. */
function ownersOf(
  [first, second, ...others]: readonly PersonRow[],
  isUnsold: boolean,
  chance: (probability: number) => boolean,
): PersonRow[] {
  const together = chance(coOwned);
  const head = isUnsold ? { ...first!, residence: "tenant" as const } : first!;
  if (!second) return [head];
  const isCoOwner = together && head.residence === "owner";
  return [head, isCoOwner ? { ...second, residence: "owner" } : second, ...others];
}
