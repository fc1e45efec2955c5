import { Type } from "typebox";
import { sheetMediaTypes } from "../../platform/sheets/upload.ts";
import { importKindNames, importKinds, importTitles } from "./import/import-kinds.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

/** For the administrator who fills in a register: an empty sheet with its columns, an example and notes. */
export const downloadTemplate = operation({
  name: "download-template",
  summary: "Gives the empty sheet of one kind, to be filled in and imported.",
  access: "read",
  permission: keepsRegister,
  input: Type.Object({
    kind: Type.Enum([...importKindNames]),
    format: Type.Enum(["xlsx", "csv"]),
  }),
  output: "file",
  refusals: {},
  async run({ input: { kind, format }, locale }) {
    const title = importTitles[kind][locale];
    return {
      bytes: await importKinds[kind].template(locale, format),
      mediaType: sheetMediaTypes[format],
      fileName: locale === "en" ? `${title} template.${format}` : `${title}模板.${format}`,
      keepSeconds: 0,
    };
  },
});
