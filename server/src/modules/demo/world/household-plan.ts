// How many grids, micro-grids and households each community and village has. The sums are the pilot's published figures.

import { apportion } from "./apportion.ts";
import type { Division } from "./divisions.ts";
import { createRandom } from "./random.ts";
import { type Settlement, streetSeats } from "./street-seats.ts";

/** Published by the pilot district: 996,300 residents, 686 grids; a micro-grid serves 300 to 500 households. */
const published = {
  residentCount: 996_300,
  gridCount: 686,
  householdsPerMicroGrid: { least: 300, most: 500 },
};
/** Three residents to a household (assumed for the demo). */
const householdCount = published.residentCount / 3;
/** Chosen so that a micro-grid has 400 households in the mean. */
const microGridCount = Math.round(householdCount / 400);

/** For each grid the household counts of its micro-grids. */
export type CommunityPlan = { code: string; grids: number[][] };

/** Relative numbers of grids. A village is small wherever it lies. */
const gridWeights: Record<Settlement, number> = { core: 8, urban: 6.2, edge: 4, town: 4 };
const villageGridWeight = 2.2;
const fewestGrids = 2;

export function planHouseholds(divisions: readonly Division[], seed: string): CommunityPlan[] {
  const random = createRandom(seed, "household-plan");
  const communities = divisions.filter(({ kind }) => kind === "community" || kind === "village");
  const weights = communities.map((community) => gridWeight(community) * (0.8 + 0.4 * random.fraction()));
  const gridCounts = apportion(published.gridCount, weights, fewestGrids);

  // A second micro-grid goes to the grids of the city first: there the homes stand on top of one another.
  const gridsByWeight = communities
    .flatMap((community, index) =>
      Array.from({ length: gridCounts[index]! }, (_, grid) => ({
        key: `${index}:${grid}`,
        rank: gridWeight(community) * random.fraction(),
      })),
    )
    .sort((left, right) => right.rank - left.rank);
  const withTwo = new Set(gridsByWeight.slice(0, microGridCount - published.gridCount).map(({ key }) => key));

  const households = drawHouseholds(random.between);
  return communities.map((community, index) => ({
    code: community.code,
    grids: Array.from({ length: gridCounts[index]! }, (_, grid) =>
      households.splice(0, withTwo.has(`${index}:${grid}`) ? 2 : 1),
    ),
  }));
}

function gridWeight(community: Division): number {
  if (community.kind === "village") return villageGridWeight;
  return gridWeights[streetSeats[community.parentCode]!.settlement];
}

/** Counts within the limits that add up to all households: drawn a little inside the limits, then evened out. */
function drawHouseholds(between: (low: number, high: number) => number): number[] {
  const { least, most } = published.householdsPerMicroGrid;
  const counts = Array.from({ length: microGridCount }, () => between(least + 20, most - 20));
  let missing = householdCount - counts.reduce((sum, count) => sum + count, 0);
  for (let index = 0; missing !== 0; index = (index + 1) % counts.length) {
    const step = Math.sign(missing);
    const evened = counts[index]! + step;
    if (evened < least || evened > most) continue;
    counts[index] = evened;
    missing -= step;
  }
  return counts;
}
