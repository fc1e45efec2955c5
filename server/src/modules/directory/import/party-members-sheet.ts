import { date } from "../../../platform/sheets/date-parser.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { reference } from "../../../platform/sheets/text-parsers.ts";
import { type PersonFacts, personColumns } from "./person-columns.ts";

/** One member in one Party organisation; somebody who was transferred may have several rows. */
export interface PartyMemberSheetRow extends PersonFacts {
  unitName: string;
  since: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
}

export const partyMembersTemplate: SheetTemplate<PartyMemberSheetRow> = {
  title: { "zh-CN": "党员", en: "Party members" },
  columns: {
    ...personColumns({
      "zh-CN": "一名党员一行。",
      en: "One row for one member.",
    }),
    unitName: requiredColumn({
      header: { "zh-CN": "党支部名称", en: "Party branch" },
      parse: reference({ max: 80 }),
      example: "示例社区第3网格党支部",
      note: {
        "zh-CN": "组织关系所在党支部（或党总支、党委、党小组）在单位表里的全称。",
        en: "The full name, as in the units table, of the branch (or committee, general branch, group).",
      },
    }),
    since: requiredColumn({
      header: { "zh-CN": "转入日期", en: "Member since" },
      parse: date(),
      example: "2026-01-01",
      note: {
        "zh-CN": "从哪天起在这个党支部。原来的党支部自动到前一天为止。",
        en: "From which day on in this branch. An earlier branch ends the day before by itself.",
      },
    }),
    until: optionalColumn({
      header: { "zh-CN": "转出日期", en: "Member until" },
      parse: date(),
      example: "2036-12-31",
      note: { "zh-CN": "最后一天；留空为未定或不变。", en: "The last day; empty: open, or unchanged." },
    }),
  },
};
