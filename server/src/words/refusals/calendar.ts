import type { RefusalWords } from "./shape.ts";

export const calendarRefusals = {
  "year-not-published": {
    "zh-CN": ({ year }) => `系统里还没有${year}年的放假安排。请按国务院办公厅的通知填写放假和调休日期，再载入。`,
    en: ({ year }) =>
      `The holiday arrangement of ${year} does not come with the software yet. Enter the days of the State Council's notice and load them.`,
  },
  "calendar-source-missing": {
    "zh-CN": () => "请写明依据的文件，例如“国务院办公厅关于2027年部分节假日安排的通知”。还没有载入。",
    en: () => "Please name the document these days come from. Nothing has been loaded.",
  },
  "day-outside-year": {
    "zh-CN": ({ date, year }) => `${date}不在${year}年。请改正这一天，还没有载入。`,
    en: ({ date, year }) => `${date} is not in ${year}. Please correct this day; nothing has been loaded.`,
  },
  "day-named-twice": {
    "zh-CN": ({ date }) => `${date}写了两次。请删去一次，还没有载入。`,
    en: ({ date }) => `${date} is named twice. Please remove one; nothing has been loaded.`,
  },
  "statutory-day-missing": {
    "zh-CN": ({ date, name }) => `${date}是法定节假日（${name}），安排里应写明放假。请补上，还没有载入。`,
    en: ({ date, nameEn }) =>
      `${date} is a statutory holiday (${nameEn}) and must be at rest. Please add it; nothing has been loaded.`,
  },
} satisfies RefusalWords;
