import type { Application } from "../../platform/application.ts";
import { beginMembership } from "./begin-membership.ts";
import { changeCouncil } from "./change-council.ts";
import { chooseNameShown } from "./choose-name-shown.ts";
import { dissolveCouncil } from "./dissolve-council.ts";
import { endMembership } from "./end-membership.ts";
import { findCandidates } from "./find-candidates.ts";
import { listCouncils } from "./list-councils.ts";
import { listPublicCouncils } from "./list-public-councils.ts";
import { openCouncil } from "./open-council.ts";
import { setCouncilRules } from "./set-council-rules.ts";
import { showCouncil } from "./show-council.ts";

export { memberRoles } from "./kinds.ts";
export { inLanguage } from "./names.ts";
export {
  isSignedIn,
  mayRunCouncils,
  maySeeCouncils,
  maySeeOrSit,
  maySit,
  runnerPost,
  seesCouncils,
} from "./policy.ts";
export { publicNameOf } from "./public-name.ts";
export { daysOf, type Rhythm } from "./rhythm.ts";
export { inSightOf, pathColumn } from "./scope.ts";

export function registerCouncils(linli: Application): void {
  linli.operations.add(listCouncils, showCouncil, listPublicCouncils, openCouncil, changeCouncil, dissolveCouncil);
  linli.operations.add(findCandidates, beginMembership, endMembership, chooseNameShown, setCouncilRules);
}
