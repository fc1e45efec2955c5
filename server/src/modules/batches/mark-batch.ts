import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { parseRows } from "../../platform/sheets/parse-rows.ts";
import { problemFile } from "../../platform/sheets/problem-file.ts";
import { readSheet } from "../../platform/sheets/read-sheet.ts";
import { sheetMediaTypes } from "../../platform/sheets/upload.ts";
import { worksOnRequests } from "../requests/index.ts";
import { batchTemplate } from "./batch-sheet.ts";
import { batchLimits } from "./limits.ts";
import { readOwn } from "./own-batches.ts";
import { openProblems, openSheet } from "./sealed.ts";
import { operation } from "./tables.ts";

/** The same sheet back to whoever sent it, each problem beside its row. A write, because it is put on record. */
export const markBatch = operation({
  name: "mark-batch",
  summary: "Hands a sheet back to whoever sent it, with every problem marked.",
  access: "write",
  at: "{batchId}",
  permission: worksOnRequests,
  input: Type.Object({ batchId: Uuid }),
  output: "file",
  refusals: { "batch-filed": 409 },
  async run(context) {
    const { vault, input, locale, refuse, emit } = context;
    const [own] = await readOwn(context, input.batchId);
    if (!own) throw refuse("not-found");
    if (own.sheet_encrypted === null) throw refuse("batch-filed");
    const sheet = await readSheet(openSheet(vault, own.sheet_encrypted), own.file_name, batchLimits);
    const { problems, problemAt } = parseRows(batchTemplate, sheet);
    const found = openProblems(vault, own.problems_encrypted).flatMap(({ rowNumber, at, code, words }) =>
      at === null ? [] : [problemAt(rowNumber, at, code, words)],
    );
    emit("batch.marked", own.id);
    const name = own.file_name.replace(/\.[^.]*$/, "");
    return {
      bytes: await problemFile(batchTemplate, sheet, [...problems, ...found], locale, own.format),
      mediaType: sheetMediaTypes[own.format],
      fileName: locale === "en" ? `${name} problems.${own.format}` : `${name}（问题）.${own.format}`,
      keepSeconds: 0,
    };
  },
});
