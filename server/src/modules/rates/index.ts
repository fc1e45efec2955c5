import type { Application } from "../../platform/application.ts";
import { chooseCallback } from "./choose-callback.ts";
import { confirmExclusion } from "./confirm-exclusion.ts";
import { countStandings } from "./count-standings.ts";
import { downloadRates } from "./download-rates.ts";
import { listCallbacks } from "./list-callbacks.ts";
import { listCounted } from "./list-counted.ts";
import { listDefinitions } from "./list-definitions.ts";
import { listExclusions } from "./list-exclusions.ts";
import { listSettings } from "./list-settings.ts";
import { openCallbackContact } from "./open-callback-contact.ts";
import { proposeExclusion } from "./propose-exclusion.ts";
import { recordCallback } from "./record-callback.ts";
import { refuseExclusion } from "./refuse-exclusion.ts";
import { setRates } from "./set-rates.ts";
import { showRates } from "./show-rates.ts";

export { checkRollups } from "./check-rollups.ts";

export function registerRates(linli: Application): void {
  linli.operations.add(showRates, listCounted, listDefinitions, downloadRates);
  linli.operations.add(listCallbacks, openCallbackContact, recordCallback);
  linli.operations.add(listExclusions, proposeExclusion, confirmExclusion, refuseExclusion);
  linli.operations.add(listSettings, setRates);
  linli.jobs.add(countStandings, chooseCallback);
  linli.every("* * * * *", countStandings);
  linli.react("request.resolved", chooseCallback);
}
