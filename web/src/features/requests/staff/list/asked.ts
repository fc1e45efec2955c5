import type {
  RequestScope,
  RequestShow,
  RequestState,
  RequestsAsked,
  Urgency,
} from "../../../../api/staff-contract.ts";

/** What a list shows is its address, so that it can be kept, sent to a colleague and come back to. */

export const scopes = ["mine", "unit", "area"] as const satisfies readonly RequestScope[];
export const shows = [
  "to-do",
  "overdue",
  "due-today",
  "new",
  "offered",
  "waiting",
  "approvals",
  "suspended",
  "open",
  "closed",
  "all",
] as const satisfies readonly RequestShow[];
export const states = [
  "dispatched",
  "accepted",
  "awaiting-resident",
  "suspended",
  "resolved",
  "rejected",
  "closed",
] as const satisfies readonly RequestState[];
export const urgencies = ["emergency", "urgent", "normal", "complex"] as const satisfies readonly Urgency[];
export const sorts = ["due", "filed"] as const;

export type Asked = Omit<RequestsAsked, "after" | "limit"> & Required<Pick<RequestsAsked, "sort">>;

/** Reads an address's query; what it does not understand is left out. */
export function askedOf(search: string, homeScope: RequestScope): Asked {
  const query = new URLSearchParams(search);
  const one = <Value extends string>(name: string, of: readonly Value[]) =>
    of.find((value) => value === query.get(name));
  const state = one("state", states);
  const urgency = one("urgency", urgencies);
  const show = one("show", shows) ?? "to-do";
  const categoryId = query.get("category");
  const areaId = query.get("area");
  const unitId = query.get("unit");
  const day = (name: string) => query.get(name)?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0];
  const filedFrom = day("from");
  const filedTo = day("to");
  const lateStep = Number(query.get("late")?.match(/^[1-5]$/)?.[0] ?? 0);
  const text = query.get("text")?.trim();
  return {
    scope: one("scope", scopes) ?? homeScope,
    show,
    // What is closed has no deadline to hurt: the newest first.
    sort: one("sort", sorts) ?? (show === "closed" || show === "all" ? "filed" : "due"),
    ...(categoryId && { categoryId }),
    ...(areaId && { areaId }),
    ...(unitId && { unitId }),
    ...(filedFrom && { filedFrom }),
    ...(filedTo && { filedTo }),
    ...(state && { state }),
    ...(urgency && { urgency }),
    ...(lateStep > 0 && { lateStep }),
    ...(text && { text }),
  };
}

/** The query of the same list. */
export function searchOf(asked: Asked): string {
  const query = new URLSearchParams({ scope: asked.scope, show: asked.show, sort: asked.sort });
  if (asked.categoryId) query.set("category", asked.categoryId);
  if (asked.areaId) query.set("area", asked.areaId);
  if (asked.unitId) query.set("unit", asked.unitId);
  if (asked.filedFrom) query.set("from", asked.filedFrom);
  if (asked.filedTo) query.set("to", asked.filedTo);
  if (asked.state) query.set("state", asked.state);
  if (asked.urgency) query.set("urgency", asked.urgency);
  if (asked.lateStep) query.set("late", String(asked.lateStep));
  if (asked.text) query.set("text", asked.text);
  return query.toString();
}

/** The address of a list with these conditions. */
export function listAddress(asked: Asked): string {
  return `/requests?${searchOf(asked)}`;
}

/** The same list under one other condition; undefined takes the condition away. */
export function withCondition(asked: Asked, change: { [Name in keyof Asked]?: Asked[Name] | undefined }): Asked {
  const changed = { ...asked, ...change };
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined || value === "") delete changed[name as keyof typeof changed];
  }
  return changed as Asked;
}
