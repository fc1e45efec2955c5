import type { Application } from "../../platform/application.ts";
import { assignDuty } from "./assign-duty.ts";
import { endDuty } from "./end-duty.ts";
import { listDuties } from "./list-duties.ts";
import { listIdleDuties } from "./list-idle-duties.ts";
import { loadDuties } from "./load-duties.ts";
import { tryDuties } from "./try-duties.ts";

export { loadCandidates, routingFacts } from "./candidates.ts";
export type { RoutingFacts } from "./duty.ts";
export { type DutyToPut, putDuties } from "./put-duties.ts";
export { chooseDuty, oneLevelDown, oneLevelUp, type Routing, type RoutingReason } from "./rules.ts";
export { routingSentence } from "./words.ts";

export function registerDuties(linli: Application): void {
  linli.operations.add(listDuties, assignDuty, endDuty, tryDuties, listIdleDuties);
  linli.jobs.add(loadDuties);
}
