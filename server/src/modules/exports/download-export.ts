import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "../requests/index.ts";
import { readOwn } from "./own-exports.ts";
import { operation } from "./tables.ts";
import { sheetTitle } from "./words.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the file to whoever started it, and to nobody else. A write, because it is put on record. */
export const downloadExport = operation({
  name: "download-export",
  summary: "Hands the file of a finished export to whoever started it.",
  access: "write",
  at: "{exportId}",
  permission: worksOnRequests,
  input: Type.Object({ exportId: Uuid }),
  output: "file",
  refusals: { "export-not-finished": 409 },
  async run(context) {
    const { tx, district, locale, input, refuse, emit } = context;
    const [own] = await readOwn(context, input.exportId);
    if (!own) throw refuse("not-found");
    if (own.finished_at === null) throw refuse("export-not-finished");
    const { bytes } = await tx
      .selectFrom("exports.parts")
      .select("bytes")
      .where("district_id", "=", district.id)
      .where("export_id", "=", own.id)
      .executeTakeFirstOrThrow();
    emit("export.downloaded", own.id);
    const day = Temporal.Instant.from(own.started_at).toZonedDateTimeISO(district.timeZone).toPlainDate();
    return { bytes, mediaType: xlsx, fileName: `${sheetTitle[locale]} ${day}.xlsx`, keepSeconds: 0 };
  },
});
