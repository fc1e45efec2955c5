import type { RequestScope, RequestsAsked } from "../../../api/staff-contract.ts";
import { queries } from "../../../workbench/queries.ts";

const requestsKey = ["requests"];
export const listKey = (asked: RequestsAsked) => [...requestsKey, "list", asked];
export const countsKey = (scope: RequestScope) => [...requestsKey, "counts", scope];
export const requestKey = (requestId: string) => [...requestsKey, "one", requestId];

/** After a step: the request, the lists it stood in and the counts are asked for again. */
export function forgetRequests(): Promise<void> {
  return queries.invalidateQueries({ queryKey: requestsKey });
}
