import type { Application } from "../../platform/application.ts";
import { listEntries } from "./list-entries.ts";
import { sealAudit } from "./seal-audit.ts";

export { type AuditVerdict, verifyAudit } from "./verify-audit.ts";

export function registerAudit(linli: Application): void {
  linli.operations.add(listEntries);
  linli.jobs.add(sealAudit);
  linli.every("*/5 * * * *", sealAudit);
}
