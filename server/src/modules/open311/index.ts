import type { Application } from "../../platform/application.ts";
import { listServiceRequests } from "./list-service-requests.ts";
import { listServices } from "./list-services.ts";
import { openClient } from "./open-client.ts";
import { prepareFiling } from "./prepare-filing.ts";
import { revokeClient } from "./revoke-client.ts";
import { showServiceDefinition } from "./show-service-definition.ts";
import { showServiceRequests } from "./show-service-requests.ts";
import { showToken } from "./show-token.ts";

export { addOpen311 } from "./door.ts";

/** Everything here is asked through /open311 or from the command line: no operation has a route of its own. */
export function registerOpen311(linli: Application): void {
  linli.jobs.add(openClient, revokeClient);
  linli.jobs.add(
    listServices,
    showServiceDefinition,
    listServiceRequests,
    showServiceRequests,
    showToken,
    prepareFiling,
  );
}
