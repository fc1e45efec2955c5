import type { Transaction } from "../../platform/database/transaction.ts";
import type { TimeLimit } from "../calendar/index.ts";
import type { WhistleKind } from "./states.ts";
import type { WhistleTables } from "./tables.ts";

export interface WhistleLimits {
  /** By when a called unit reports in, from the moment it was called. */
  report: TimeLimit;
  /** How long what is late stays at one step before it climbs to the next. */
  step: TimeLimit;
  source: string;
  effectiveFrom: string;
}

/** Days in which both sides may assess each other; then the whistle closes with what was said. The product's own. */
export const assessDays = 7;

/** What a district starts with and changes as data. */
export const startingLimits: Readonly<Record<WhistleKind, WhistleLimits>> = {
  urgent: {
    report: { amount: 30, unit: "clock-minutes" },
    step: { amount: 15, unit: "clock-minutes" },
    source:
      "“街乡吹哨、部门报到”首批做法：应急处置30分钟内到场。据二手资料，把握中等；逐级提醒的15分钟是本系统的起始值。",
    effectiveFrom: "2026-01-01",
  },
  "joint-enforcement": {
    report: { amount: 1, unit: "working-days" },
    step: { amount: 4, unit: "working-hours" },
    source: "联合执法类1个工作日内报到，逐级提醒4个工作小时：本系统的起始值，各区可改。",
    effectiveFrom: "2026-01-01",
  },
  "key-work": {
    report: { amount: 3, unit: "working-days" },
    step: { amount: 1, unit: "working-days" },
    source: "重点工作类3个工作日内报到，逐级提醒1个工作日：本系统的起始值，各区可改。",
    effectiveFrom: "2026-01-01",
  },
};

/** The district's limits of every kind. */
export async function readLimits(
  tx: Transaction<WhistleTables>,
  district: { id: number },
): Promise<Record<WhistleKind, WhistleLimits>> {
  const rows = await tx.selectFrom("whistles.limits").selectAll().where("district_id", "=", district.id).execute();
  const set = rows.map((row) => [
    row.kind,
    {
      report: limitOf(row.report_amount, row.report_unit),
      step: limitOf(row.step_amount, row.step_unit),
      source: row.source,
      effectiveFrom: row.effective_from,
    },
  ]);
  return { ...startingLimits, ...(Object.fromEntries(set) as Partial<Record<WhistleKind, WhistleLimits>>) };
}

export function limitOf(amount: number, unit: string): TimeLimit {
  return { amount, unit: unit as TimeLimit["unit"] };
}
