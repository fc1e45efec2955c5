/** Roles of posts: the closed list that policies speak of. */
export const postRoles = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "department-officer",
  "property-officer",
  "partner-officer",
  "district-officer",
  "district-leader",
  "administrator",
] as const;

export type PostRole = (typeof postRoles)[number];

/** A post somebody holds today: in a unit, for an area of a level (1 district … 5 micro-grid). */
export interface Post {
  id: string;
  name: string;
  nameEn: string;
  role: PostRole;
  unitId: string;
  unitName: string;
  unitNameEn: string;
  areaId: string;
  level: number;
}

/**
 * Who asks. `anyone` is somebody not signed in; `client` a program with an interface key; `system` a job of our own.
 * Rights come from posts alone.
 */
export interface Actor {
  kind: "anyone" | "resident" | "staff" | "client" | "system";
  accountId: string | null;
  personId: string | null;
  sessionId: string | null;
  clientId: string | null;
  name: string;
  posts: readonly Post[];
}

export const anyone: Actor = {
  kind: "anyone",
  accountId: null,
  personId: null,
  sessionId: null,
  clientId: null,
  name: "",
  posts: [],
};

export const system: Actor = { ...anyone, kind: "system", name: "system" };

/** @returns whether the actor holds a post of one of these roles today */
export function holdsRole(actor: Actor, ...roles: PostRole[]): boolean {
  return actor.posts.some((post) => roles.includes(post.role));
}

/** Permission of what only the queue, the command line or the demo may do. */
export function onlySystem(actor: Actor): boolean {
  return actor.kind === "system";
}

/** Permission of what needs no sign-in. */
export function everybody(): boolean {
  return true;
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === "staff" && actor.posts.length > 0;
}
