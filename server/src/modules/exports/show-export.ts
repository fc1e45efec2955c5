import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "../requests/index.ts";
import { ExportLine, exportLine } from "./export-line.ts";
import { readOwn } from "./own-exports.ts";
import { operation } from "./tables.ts";

/** How far an export is, for whoever started it. */
export const showExport = operation({
  name: "show-export",
  summary: "Shows how far one's own export is.",
  access: "read",
  at: "{exportId}",
  permission: worksOnRequests,
  input: Type.Object({ exportId: Uuid }),
  output: ExportLine,
  refusals: {},
  async run(context) {
    const [own] = await readOwn(context, context.input.exportId);
    if (!own) throw context.refuse("not-found");
    return exportLine(own);
  },
});
