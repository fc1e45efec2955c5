import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The runner writes the entries, this module seals and shows them; the names are what others publish. */
export type AuditTables = Pick<
  DB,
  "platform.audit_entries" | "platform.audit_seals" | "identity.account_names" | "directory.staffed_posts"
>;

export const operation = operationsOf<AuditTables>("audit");
