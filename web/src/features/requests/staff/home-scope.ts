import type { OwnPost, RequestCounts, RequestScope } from "../../../api/staff-contract.ts";
import { keepSetting, keptSetting } from "../../../kept/settings.ts";
import { scopes } from "./list/asked.ts";

/** The scope this person chose last on this machine. */
export function chosenScope(): RequestScope | null {
  return scopes.find((scope) => scope === keptSetting("scope")) ?? null;
}

export function rememberScope(scope: RequestScope): void {
  keepSetting("scope", scope);
}

const ownWorkRoles = ["grid-worker", "department-officer", "property-officer", "partner-officer"];

/** What the list of all requests begins with: their area for those who answer for one, else their own. */
export function listScopeOf(posts: readonly Pick<OwnPost, "role">[]): RequestScope {
  return chosenScope() ?? (posts.some(({ role }) => !ownWorkRoles.includes(role)) ? "area" : "mine");
}

/** Where there is something to do today: with me, else with my unit, else in my area. */
export function busyScopeOf(counts: Readonly<Record<"mine" | "unit", RequestCounts>>): RequestScope {
  const toDo = ({ overdue, dueToday, new: fresh, offered, approvals }: RequestCounts) =>
    overdue + dueToday + fresh + offered + approvals;
  if (toDo(counts.mine) > 0) return "mine";
  return toDo(counts.unit) > 0 ? "unit" : "area";
}
