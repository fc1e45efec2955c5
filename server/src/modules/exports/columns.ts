import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import type { LongCell } from "../../platform/sheets/long-sheet.ts";
import type { readWorklist } from "../requests/index.ts";
import { saidOf } from "./words.ts";

/** What an exported line holds: what the list shows, and the times that belong to it. Never a contact. */

interface More {
  channel: string;
  first_contacted_at: string | null;
  closed_at: string | null;
  solved: boolean | null;
  satisfaction: string | null;
}

/** For `readWorklist`. */
export const moreColumns: RawBuilder<unknown> = sql`, r.channel, r.first_contacted_at, r.closed_at, r.solved, r.satisfaction`;

export type ExportedRow = NonNullable<Awaited<ReturnType<typeof readWorklist<More>>>>["rows"][number];

interface Reading {
  locale: Locale;
  timeZone: string;
}

interface Column {
  "zh-CN": string;
  en: string;
  /** In characters. */
  width: number;
  cell(row: ExportedRow, reading: Reading): LongCell;
}

export const columns: readonly Column[] = [
  { "zh-CN": "编号", en: "Number", width: 20, cell: ({ number }) => number },
  { "zh-CN": "内容", en: "What", width: 60, cell: ({ summary }) => summary },
  { "zh-CN": "类别", en: "Category", width: 18, cell: ({ category }) => category },
  { "zh-CN": "缓急", en: "Urgency", width: 10, cell: ({ urgency }, { locale }) => saidOf(urgency, locale) },
  { "zh-CN": "社区", en: "Community", width: 18, cell: ({ community }) => community },
  { "zh-CN": "地点", en: "Place", width: 36, cell: ({ place }) => place },
  { "zh-CN": "来源", en: "Channel", width: 12, cell: ({ channel }, { locale }) => saidOf(channel, locale) },
  { "zh-CN": "状态", en: "State", width: 14, cell: ({ state }, { locale }) => saidOf(state, locale) },
  { "zh-CN": "反映时间", en: "Filed", width: 17, cell: (row, reading) => localTime(row.filed_at, reading) },
  {
    "zh-CN": "首次联系",
    en: "First contact",
    width: 17,
    cell: (row, reading) => localTime(row.first_contacted_at, reading),
  },
  { "zh-CN": "办理时限", en: "Due", width: 17, cell: (row, reading) => localTime(row.due_at, reading) },
  {
    "zh-CN": "是否逾期",
    en: "Overdue",
    width: 10,
    cell: ({ late_since }, { locale }) => saidOf(late_since === null ? "in-time" : "late", locale),
  },
  { "zh-CN": "办结时间", en: "Closed", width: 17, cell: (row, reading) => localTime(row.closed_at, reading) },
  { "zh-CN": "承办单位", en: "Unit", width: 26, cell: ({ holder_unit_name }) => holder_unit_name },
  { "zh-CN": "承办岗位", en: "Post", width: 26, cell: ({ holder_name }) => holder_name },
  {
    "zh-CN": "是否解决",
    en: "Solved",
    width: 10,
    cell: ({ solved }, { locale }) => (solved === null ? null : saidOf(solved ? "yes" : "no", locale)),
  },
  {
    "zh-CN": "是否满意",
    en: "Satisfaction",
    width: 12,
    cell: ({ satisfaction }, { locale }) => (satisfaction === null ? null : saidOf(satisfaction, locale)),
  },
];

function localTime(at: string | null, { timeZone }: Reading): LongCell {
  return at === null ? null : Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
}
