import type { Vault } from "../../../platform/vault.ts";
import type { DirectoryRows } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, changesOfAll } from "./changes.ts";
import { putAreas } from "./put-areas.ts";
import { putBuildings } from "./put-buildings.ts";
import { putHomes, putResidences } from "./put-homes.ts";
import { putPartyMemberships } from "./put-party-memberships.ts";
import { putPeople } from "./put-people.ts";
import { putPosts, putTerms } from "./put-posts.ts";
import { putUnits } from "./put-units.ts";

export interface LoadGround {
  tx: DirectoryTransaction;
  vault: Vault;
  now: Temporal.Instant;
}

/** The register from when on the loaded residences are known. */
const residencesSince = "2026-01-01";

/** Everything at once, in a few seconds for 50,000 people. Every list has parents before their children. */
export async function loadRows({ tx, vault, now }: LoadGround, rows: DirectoryRows): Promise<Changes> {
  const terms = rows.posts.flatMap((post) =>
    post.holderPersonIds.map((personId) => ({
      postId: post.id,
      personId,
      startsOn: post.startsOn,
      endsOn: null,
      manner: "full-time" as const,
    })),
  );
  const residences = rows.people.flatMap(({ id: personId, homeId, residence, ownedHomeIds = [] }) => [
    ...(homeId !== null && residence !== null ? [{ personId, homeId, capacity: residence }] : []),
    ...ownedHomeIds.map((owned) => ({ personId, homeId: owned, capacity: "owner" as const })),
  ]);
  const memberships = rows.people.flatMap(({ id: personId, party }) =>
    party ? [{ personId, ...party, until: null }] : [],
  );
  return changesOfAll(
    await putAreas(tx, rows.areas),
    await putUnits(tx, rows.units),
    await putPeople(tx, vault, rows.people),
    await putPosts(tx, rows.posts),
    await putTerms(tx, now, terms),
    await putBuildings(tx, rows.buildings),
    await putHomes(tx, rows.homes),
    await putResidences(tx, residences, residencesSince),
    await putPartyMemberships(tx, memberships),
  );
}
