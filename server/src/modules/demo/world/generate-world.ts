// The demo district as plain rows. No database, no clock, no chance: the same seed gives the same world.

import { generateAreas } from "./areas.ts";
import { generateHousing } from "./buildings.ts";
import { withUnsoldHomes } from "./developers.ts";
import { generateDuties } from "./duties.ts";
import { withOwners } from "./owners.ts";
import { withPartyMembers } from "./party-members.ts";
import { generateResidents, peopleCount } from "./people.ts";
import { generatePosts } from "./posts.ts";
import type { World } from "./rows.ts";
import { generateUnits } from "./units.ts";

/** The seed that every demo uses unless told otherwise. */
export const usualSeed = "qilin";

/** Takes about a second. In every list parents stand before their children. */
export function generateWorld(seed: string = usualSeed): World {
  const areas = generateAreas(seed);
  const { posts, staff } = generatePosts(areas, seed);
  const { buildings, homes: built } = generateHousing(areas, seed);
  const homes = withUnsoldHomes(built, buildings);
  const residents = generateResidents(homes, peopleCount - staff.length, seed);
  const owners = withOwners(residents, homes, seed);
  return {
    areas,
    units: generateUnits(areas),
    people: [...staff, ...withPartyMembers(owners, { areas, buildings, homes }, seed)],
    posts,
    duties: generateDuties(areas),
    buildings,
    homes,
  };
}
