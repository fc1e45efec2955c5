import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";
import { templateFile } from "../../platform/sheets/template-file.ts";
import { sheetMediaTypes } from "../../platform/sheets/upload.ts";
import { worksOnRequests } from "../requests/index.ts";
import { batchTemplate } from "./batch-sheet.ts";
import { operation } from "./tables.ts";

/** The empty sheet, with its columns, an example and notes. */
export const downloadBatchTemplate = operation({
  name: "download-batch-template",
  summary: "Gives the empty sheet for filing many requests at once.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({ format: oneOf(["xlsx", "csv"]) }),
  output: "file",
  refusals: {},
  async run({ input: { format }, locale }) {
    const title = batchTemplate.title[locale];
    return {
      bytes: await templateFile(batchTemplate, locale, format),
      mediaType: sheetMediaTypes[format],
      fileName: locale === "en" ? `${title} template.${format}` : `${title}模板.${format}`,
      keepSeconds: 0,
    };
  },
});
