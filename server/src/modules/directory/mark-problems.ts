import { sheetLimits } from "../../platform/sheets/limits.ts";
import { sheetMediaTypes } from "../../platform/sheets/upload.ts";
import { checkUpload } from "./import/check-upload.ts";
import { SheetInput, sheetRefusals } from "./import-sheet.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

/** For the administrator: the same table back, each problem beside its row. Nothing is imported. */
export const markProblems = operation({
  name: "mark-problems",
  summary: "Checks a sheet and gives it back with every problem marked; nothing is imported.",
  access: "write",
  permission: keepsRegister,
  takes: "file",
  bodyLimit: sheetLimits.bytes,
  input: SheetInput,
  output: "file",
  refusals: sheetRefusals,
  async run(context) {
    const { input, locale, alreadyDone } = context;
    const { marked, format } = await checkUpload(context);
    alreadyDone();
    const name = input.fileName.replace(/\.[^.]*$/, "");
    return {
      bytes: await marked(locale, format),
      mediaType: sheetMediaTypes[format],
      fileName: locale === "en" ? `${name} problems.${format}` : `${name}（问题）.${format}`,
      keepSeconds: 0,
    };
  },
});
