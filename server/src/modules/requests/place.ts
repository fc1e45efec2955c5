import { sql } from "kysely";
import type { Point } from "../../platform/database/tables.generated.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { buildingOfAddress, type Located, locate, type Whereabouts } from "../directory/index.ts";
import type { RequestTables } from "./tables.ts";

export const placeRefusals = { "place-missing": 422, "place-unknown": 422, "place-unclear": 422 } as const;

export interface SaidPlace {
  buildingId: string | null;
  location: { lng: number; lat: number } | null;
  address: string;
}

interface PlaceContext {
  tx: Transaction<RequestTables>;
  district: District;
  refuse(code: keyof typeof placeRefusals): Refusal;
}

/**
 * Where it is: the building, else the point, else the one building that the words of the address name.
 * @throws Refusal place-missing, place-unknown (outside the district), place-unclear (words that name no one building)
 */
export async function placeOf(context: PlaceContext, said: SaidPlace): Promise<Located> {
  const place = await locate(context.tx, context.district.id, await whereaboutsOf(context, said));
  if (!place) throw context.refuse("place-unknown");
  return place;
}

/** What was said, with words turned into the building they name. @throws Refusal place-missing, place-unclear */
export async function whereaboutsOf({ tx, refuse }: PlaceContext, said: SaidPlace): Promise<Whereabouts> {
  const { buildingId, location, address } = said;
  if (buildingId !== null || location !== null) return { buildingId, location };
  if (address.trim() === "") throw refuse("place-missing");
  const named = await buildingOfAddress(tx, address);
  if (named === null) throw refuse("place-unclear");
  return { buildingId: named, location: null };
}

/** The columns of a request that say where it is. */
export function placeColumns(place: Located, address: string) {
  return {
    building_id: place.buildingId,
    location: sql<Point>`point(${place.location.lng}, ${place.location.lat})`,
    address: addressOf(place, address),
    district_area_id: place.districtAreaId,
    street_id: place.streetId,
    community_id: place.communityId,
    grid_id: place.gridId,
    micro_grid_id: place.microGridId,
  };
}

/** The building's own address with what the reporter added to it; without a building, the words, else the grid. */
function addressOf(place: Located, said: string): string {
  const added = said.trim();
  const known = place.address ?? "";
  if (known === "") return added || `${place.street}${place.community}${place.grid}`;
  return added === "" || known.includes(added) ? known : `${known} ${added}`;
}
