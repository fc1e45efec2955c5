import { Type } from "typebox";
import { worksOnRequests } from "../requests/index.ts";
import { ExportLine, exportLine } from "./export-line.ts";
import { readOwn } from "./own-exports.ts";
import { operation } from "./tables.ts";

/** One's own files of the last 24 hours, the latest first. */
export const listExports = operation({
  name: "list-exports",
  summary: "Lists one's own exports, the latest first.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({}),
  output: Type.Object({ exports: Type.Array(ExportLine) }),
  refusals: {},
  async run(context) {
    return { exports: (await readOwn(context, null)).map(exportLine) };
  },
});
