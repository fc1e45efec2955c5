import type { Pace, TimeLimit, Urgency } from "./shape.ts";

type PaceRule = { urgency: Urgency; firstContact: TimeLimit; resolution: TimeLimit; source: string };

export const pacesEffectiveFrom = "2026-01-01";

/**
 * The time limits that come with the shipped tree. They follow the graded practice of handling complaints at once
 * (接诉即办, four grades of 2 hours, 24 hours, 7 days and 15 days). The practice limits the dispatch; since the
 * system dispatches by itself, the same time is given for the first contact. Known from secondary sources only, and
 * districts differ: these are starting values that a district changes as data.
 */
export const paces: Record<Pace, PaceRule> = {
  danger: {
    urgency: "emergency",
    firstContact: { amount: 1, unit: "clock-hours" },
    resolution: { amount: 2, unit: "clock-hours" },
    source:
      "接诉即办通行做法：危及生命、财产或公共卫生的，1小时内派单，2小时内反馈。据二手资料，把握中等，各区可改。",
  },
  lifeline: {
    urgency: "urgent",
    firstContact: { amount: 2, unit: "clock-hours" },
    resolution: { amount: 24, unit: "clock-hours" },
    source: "接诉即办通行做法：水、电、气、暖和极端天气，2小时内派单，24小时内反馈。据二手资料，把握中等，各区可改。",
  },
  ordinary: {
    urgency: "normal",
    firstContact: { amount: 24, unit: "clock-hours" },
    resolution: { amount: 7, unit: "clock-days" },
    source: "接诉即办通行做法：一般事项24小时内派单，7天内反馈。据二手资料，把握中等，各区可改。",
  },
  complex: {
    urgency: "complex",
    firstContact: { amount: 24, unit: "clock-hours" },
    resolution: { amount: 15, unit: "clock-days" },
    source: "接诉即办通行做法：复杂事项24小时内派单，15天内反馈。据二手资料，把握中等，各区可改。",
  },
  question: {
    urgency: "normal",
    firstContact: { amount: 1, unit: "working-days" },
    resolution: { amount: 2, unit: "working-days" },
    source: "部分地方做法：咨询类2个工作日内答复。凭记忆，把握较低，各区可改；首次联系的1个工作日是本系统的起始值。",
  },
  wish: {
    urgency: "normal",
    firstContact: { amount: 1, unit: "working-days" },
    resolution: { amount: 5, unit: "working-days" },
    source:
      "部分地方做法：求助、建议类5个工作日内答复。凭记忆，把握较低，各区可改；首次联系的1个工作日是本系统的起始值。",
  },
};
