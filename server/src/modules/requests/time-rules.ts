import { type Static, Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import { oneOf } from "../../platform/schemas.ts";
import type { RequestTables } from "./tables.ts";

/** How a district deals with time; its administrator changes it, with the source. */

const lateTells = ["unit-head", "street", "district"] as const;

export const LateStep = Type.Object(
  {
    workingDays: Type.Integer({ minimum: 0, maximum: 60, description: "whole working days late" }),
    tells: oneOf(lateTells),
  },
  { additionalProperties: false },
);
export type LateStep = Static<typeof LateStep>;

export const timeRulesShape = {
  suspensionDays: Type.Integer({ minimum: 1, maximum: 730, description: "how far a review date may lie ahead" }),
  extensionPercent: Type.Integer({ minimum: 1, maximum: 100, description: "how much of a limit may be added to it" }),
  lateSteps: Type.Array(LateStep, { maxItems: 5 }),
  source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" }),
};

export interface TimeRules {
  readonly suspensionDays: number;
  readonly extensionPercent: number;
  readonly lateSteps: readonly LateStep[];
  readonly source: string;
}

/** What holds until the district has said otherwise. Hotline rules of cities differ; these are common values. */
const startingRules: TimeRules = {
  suspensionDays: 90,
  extensionPercent: 100,
  lateSteps: [
    { workingDays: 1, tells: "unit-head" },
    { workingDays: 3, tells: "street" },
    { workingDays: 5, tells: "district" },
  ],
  source: "系统初始值，请按本区规定核定",
};

export async function readTimeRules({
  tx,
  district,
}: {
  tx: Transaction<RequestTables>;
  district: District;
}): Promise<TimeRules> {
  const row = await tx
    .selectFrom("requests.time_rules")
    .select(["suspension_days", "extension_percent", "late_steps", "source"])
    .where("district_id", "=", district.id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return startingRules;
  return {
    suspensionDays: row.suspension_days,
    extensionPercent: row.extension_percent,
    lateSteps: row.late_steps as unknown as LateStep[],
    source: row.source,
  };
}
