// Which micro-grids have every home in the register.

import type { AreaRow } from "./rows.ts";

const registeredMicroGridCount = 50;

/** The street whose micro-grids are registered first, from its first community (潇湘社区) on. */
const firstStreetCode = "530302001000";

/** Most in one street, so that its worklists are lifelike; one in the first community of every other street and town. */
export function chooseRegisteredMicroGrids(areas: readonly AreaRow[]): AreaRow[] {
  const streets = areas.filter(({ level }) => level === 2);
  const elsewhere = streets
    .filter(({ code }) => code !== firstStreetCode)
    .map((street) => microGridsOf(street, areas)[0]!);
  const firstStreet = streets.find(({ code }) => code === firstStreetCode)!;
  return [...microGridsOf(firstStreet, areas).slice(0, registeredMicroGridCount - elsewhere.length), ...elsewhere];
}

/** Codes are nested: the first nine digits are the street's. */
function microGridsOf(street: AreaRow, areas: readonly AreaRow[]): AreaRow[] {
  const prefix = street.code.slice(0, 9);
  return areas.filter(({ level, code }) => level === 5 && code.startsWith(prefix));
}
