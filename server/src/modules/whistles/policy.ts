import { type Actor, holdsRole, type Post, type PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with whistles. Never reads a state: that is law, not right. */

const blowers: readonly PostRole[] = ["community-officer", "community-leader", "street-officer", "street-leader"];

/** They come when their unit is called. A grid worker is nobody's desk. */
export const desks: readonly PostRole[] = [
  ...blowers,
  "department-officer",
  "property-officer",
  "partner-officer",
  "district-officer",
  "district-leader",
];

const leaders: readonly PostRole[] = ["community-leader", "street-leader", "district-leader"];

/** A community or a street blows. */
export const mayBlow = (actor: Actor) => holdsRole(actor, ...blowers);

export const worksWithWhistles = (actor: Actor) => actor.kind === "staff" && holdsRole(actor, ...desks);

export const mayDecide = (actor: Actor) => holdsRole(actor, "street-leader", "district-leader");

export const mayChangeWhistleLimits = (actor: Actor) => holdsRole(actor, "administrator");

export { isStaff as mayReadWhistleLimits } from "../../platform/operations/actor.ts";

/** The post in whose name one blows for a place: one's community there, else one's street. */
export function blowingPost(
  actor: Actor,
  place: { community_id: string | null; street_id: string },
): Post | undefined {
  const own = actor.posts.filter(({ role }) => blowers.includes(role));
  return (
    own.find(({ areaId }) => areaId === place.community_id) ?? own.find(({ areaId }) => areaId === place.street_id)
  );
}

/** The post that blew it, or the head of its unit in its place. */
export function callerPost(
  actor: Actor,
  { caller_post_id, caller_unit_id }: { caller_post_id: string; caller_unit_id: string },
): Post | undefined {
  return (
    actor.posts.find(({ id }) => id === caller_post_id) ??
    actor.posts.find(({ role, unitId }) => leaders.includes(role) && unitId === caller_unit_id)
  );
}

/** The post on duty itself, or a colleague at a desk of the same unit: whoever is there comes. */
export function calledPost(actor: Actor, call: { post_id: string; unit_id: string }): Post | undefined {
  return (
    actor.posts.find(({ id }) => id === call.post_id) ??
    actor.posts.find(({ role, unitId }) => desks.includes(role) && unitId === call.unit_id)
  );
}

interface Headed {
  street_id: string;
  district_area_id: string;
  caller_account_id: string | null;
}

/**
 * One of the area's dual heads 双指挥长: the street's leader and the district's. Either decides; not in their own cause,
 * that is neither who blew it nor who belongs to the unit that objects.
 */
export function headPost(actor: Actor, whistle: Headed, call: { unit_id: string }): Post | undefined {
  if (actor.accountId !== null && actor.accountId === whistle.caller_account_id) return undefined;
  return actor.posts.find(
    ({ role, areaId, unitId }) =>
      unitId !== call.unit_id &&
      ((role === "street-leader" && areaId === whistle.street_id) ||
        (role === "district-leader" && areaId === whistle.district_area_id)),
  );
}

/** The street's head signs for what its communities call: may stop it. */
export function streetHeadPost(actor: Actor, whistle: { street_id: string }): Post | undefined {
  return actor.posts.find(({ role, areaId }) => role === "street-leader" && areaId === whistle.street_id);
}
