import type { Counts, Share } from "./rules.ts";

/**
 * The published definitions: what stands above and below the line of each figure, and what is left out. docs/rates.md
 * prints them, pages show them beside the number; a test compares.
 */

export const shareNames = [
  "response",
  "resolution",
  "satisfaction",
  "closed-community",
  "closed-street",
  "closed-district",
  "late",
] as const;
export type ShareName = (typeof shareNames)[number];

export const timeNames = ["contact-time", "solution-time"] as const;
export type TimeName = (typeof timeNames)[number];

export type FigureName = ShareName | TimeName;

interface InWords {
  name: string;
  above: string;
  below: string;
  leftOut: string;
}

export interface Definition {
  name: FigureName;
  /** From which day of filing it is counted so. */
  since: string;
  source: string;
  "zh-CN": InWords;
  en: InWords;
}

const excludedZh = "经第二人确认不计入的诉求";
const excludedEn = "requests that a second person agreed to leave out";
const since = "2000-01-01";

export const definitions: readonly Definition[] = [
  {
    name: "response",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "响应率",
      above: "在首次联系时限内联系过反映人的；回访时反映人说没人联系过的不算",
      below: "已经联系过的，加上时限已过还没联系的",
      leftOut: `时限未到也还没联系的；时限内撤回的；${excludedZh}`,
    },
    en: {
      name: "Response rate",
      above:
        "the reporter was contacted within the limit; not where the reporter says at the callback that nobody did",
      below: "contacted, or the limit has passed without contact",
      leftOut: `not yet contacted and the limit not yet passed; withdrawn within the limit; ${excludedEn}`,
    },
  },
  {
    name: "resolution",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "解决率",
      above: "反映人说解决了的",
      below: "反映人说过是否解决的；同一次答复既有回访又有自己评价的，以回访为准",
      leftOut: `没有表态的，含到期自动办结的；不予受理和撤回的；${excludedZh}`,
    },
    en: {
      name: "Resolution rate",
      above: "the reporter says that it is solved",
      below:
        "the reporter has said whether it is solved; of one solution the callback counts before the reporter's own rating",
      leftOut: `nothing was said, as where silence closed it; rejected and withdrawn; ${excludedEn}`,
    },
  },
  {
    name: "satisfaction",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "满意率",
      above: "说满意的；说基本满意的按当日设置折算（默认不计）",
      below: "说过是否满意的",
      leftOut: `没有说是否满意的；${excludedZh}`,
    },
    en: {
      name: "Satisfaction rate",
      above: "says satisfied; a fair counts by the settings of the day of filing (by default it does not)",
      below: "has said how satisfied they are",
      leftOut: `did not say how satisfied they are; ${excludedEn}`,
    },
  },
  {
    name: "closed-community",
    since,
    source: "小事不出社区，大事不出街镇",
    "zh-CN": {
      name: "社区办结",
      above: "答复办结时在社区或网格的",
      below: "答复办结的（反映人确认的，或到期自动办结的）",
      leftOut: `不予受理和撤回的；还没有办结的；${excludedZh}`,
    },
    en: {
      name: "Closed at the community",
      above: "closed with a solution at the community or its grids",
      below: "closed with a solution, confirmed or in silence",
      leftOut: `rejected and withdrawn; not yet closed; ${excludedEn}`,
    },
  },
  {
    name: "closed-street",
    since,
    source: "小事不出社区，大事不出街镇",
    "zh-CN": {
      name: "街镇办结",
      above: "答复办结时在街道或镇的",
      below: "答复办结的",
      leftOut: `不予受理和撤回的；还没有办结的；${excludedZh}`,
    },
    en: {
      name: "Closed at the street or town",
      above: "closed with a solution at the street or town",
      below: "closed with a solution",
      leftOut: `rejected and withdrawn; not yet closed; ${excludedEn}`,
    },
  },
  {
    name: "closed-district",
    since,
    source: "小事不出社区，大事不出街镇",
    "zh-CN": {
      name: "区级办结",
      above: "答复办结时在区级部门的",
      below: "答复办结的",
      leftOut: `不予受理和撤回的；还没有办结的；${excludedZh}`,
    },
    en: {
      name: "Closed at the district",
      above: "closed with a solution at a department of the district",
      below: "closed with a solution",
      leftOut: `rejected and withdrawn; not yet closed; ${excludedEn}`,
    },
  },
  {
    name: "late",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "逾期",
      above: "办理时限已过还没有办结答复的（重新办理后重新算）",
      below: "反映的全部",
      leftOut: excludedZh,
    },
    en: {
      name: "Late",
      above: "the resolution deadline has passed without an answer (counted anew after reopening)",
      below: "all that were filed",
      leftOut: excludedEn,
    },
  },
  {
    name: "contact-time",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "首次联系用时",
      above: "从反映到首次联系的时间，昼夜连算；中位数：一半比它快；九成数：九成比它快",
      below: "已经联系过的",
      leftOut: `还没联系的；重新办理过的；${excludedZh}`,
    },
    en: {
      name: "Time to first contact",
      above:
        "from filing to the first contact, day and night; the median: half were faster; p90: nine in ten were faster",
      below: "contacted",
      leftOut: `not yet contacted; reopened; ${excludedEn}`,
    },
  },
  {
    name: "solution-time",
    since,
    source: "12345 接诉即办",
    "zh-CN": {
      name: "办结用时",
      above: "从反映到办结答复的时间，昼夜连算，等反映人补充和挂账的时间也在内",
      below: "有办结答复的",
      leftOut: `还没有答复的；重新办理过的；${excludedZh}`,
    },
    en: {
      name: "Time to solution",
      above: "from filing to the solution, day and night, with all waiting",
      below: "has a solution",
      leftOut: `no solution yet; reopened; ${excludedEn}`,
    },
  },
];

/** Above and below the line, from the counts. */
export function shareOf(name: ShareName, counts: Counts): Share {
  const closed = counts.closedCommunity + counts.closedStreet + counts.closedDistrict;
  switch (name) {
    case "response":
      return { part: counts.contacted, whole: counts.contactDue };
    case "resolution":
      return { part: counts.solved, whole: counts.answered };
    case "satisfaction":
      return { part: counts.satisfiedValue, whole: counts.rated };
    case "closed-community":
      return { part: counts.closedCommunity, whole: closed };
    case "closed-street":
      return { part: counts.closedStreet, whole: closed };
    case "closed-district":
      return { part: counts.closedDistrict, whole: closed };
    case "late":
      return { part: counts.late, whole: counts.filed - counts.excluded };
  }
}
