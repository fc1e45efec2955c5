import { date } from "../../../platform/sheets/date-parser.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { choice } from "../../../platform/sheets/text-parsers.ts";
import type { Capacity } from "../kinds.ts";
import { type HomePlace, homePlaceColumns } from "./homes-sheet.ts";
import { capacityLabels, optionsOf } from "./labels.ts";
import { type PersonFacts, personColumns } from "./person-columns.ts";

/** One person in one home; co-owners, and whoever owns several homes, have several rows. */
export interface ResidentSheetRow extends HomePlace, PersonFacts {
  capacity: Capacity;
  since: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
}

export const residentsTemplate: SheetTemplate<ResidentSheetRow> = {
  title: { "zh-CN": "住户和业主", en: "Residents and owners" },
  columns: {
    ...homePlaceColumns,
    ...personColumns({
      "zh-CN": "一人一户一行；一户有几个业主（共有）就写几行，一人有几套房也写几行。",
      en: "One row for one person in one home; co-owners have a row each, and so has every home of one owner.",
    }),
    capacity: requiredColumn({
      header: { "zh-CN": "身份", en: "Capacity" },
      parse: choice(optionsOf(capacityLabels)),
      example: "业主",
      note: {
        "zh-CN": "业主、租户、家属。登记了业主的房屋，不再算开发商未售。",
        en: "Owner, Tenant or Family. A home with an owner counts as sold by the developer.",
      },
    }),
    since: optionalColumn({
      header: { "zh-CN": "起", en: "From" },
      parse: date(),
      example: "2026-01-01",
      note: { "zh-CN": "留空为今天或不变。", en: "Empty: today, or unchanged." },
    }),
    until: optionalColumn({
      header: { "zh-CN": "止", en: "Until" },
      parse: date(),
      example: "2046-12-31",
      note: {
        "zh-CN": "卖房、搬走的，填最后一天；留空为未定或不变。",
        en: "The last day, for whoever sold it or moved out; empty: open, or unchanged.",
      },
    }),
  },
};
