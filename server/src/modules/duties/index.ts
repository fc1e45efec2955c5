import type { Application } from "../../platform/application.ts";
import { loadDuties } from "./load-duties.ts";

export { loadCandidates, routingFacts } from "./candidates.ts";
export type { DutyPost, RoutingFacts } from "./duty.ts";
export { type DutyToPut, putDuties } from "./put-duties.ts";
export { chooseDuty, oneLevelDown, oneLevelUp, type Routing, type RoutingReason, type RoutingRule } from "./rules.ts";
export { routingSentence } from "./words.ts";

export function registerDuties(linli: Application): void {
  linli.jobs.add(loadDuties);
}
