import type { OwnPost, RequestScope } from "../../../api/staff-contract.ts";
import { keepSetting, keptSetting } from "../../../kept/settings.ts";
import { scopes } from "./list/asked.ts";

/** Whose work somebody sees first: what they chose last, else leaders their area's and others their own. */
export function homeScopeOf(posts: readonly Pick<OwnPost, "role">[]): RequestScope {
  const kept = scopes.find((scope) => scope === keptSetting("scope"));
  if (kept !== undefined) return kept;
  return posts.some(({ role }) => role.endsWith("-leader") || role === "administrator") ? "area" : "mine";
}

export function rememberScope(scope: RequestScope): void {
  keepSetting("scope", scope);
}
