import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { createAdminCommand } from "./create-admin.ts";
import { demoCommand } from "./demo.ts";
import { importCommand } from "./import.ts";
import { migrateCommand } from "./migrate.ts";
import { open311KeyCommand } from "./open311-key.ts";
import { recountCommand } from "./recount.ts";
import { statusCommand } from "./status.ts";

/** In the order in which an installation needs them; help shows them so. */
export const commands: readonly Command[] = [
  statusCommand,
  migrateCommand,
  createAdminCommand,
  importCommand,
  demoCommand,
  open311KeyCommand,
  checkCommand,
  recountCommand,
];
