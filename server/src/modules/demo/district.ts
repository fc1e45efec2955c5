import type { DistrictToFound } from "../../platform/database/found-district.ts";

/**
 * The demo's district. Its offices' hours are an assumption: 08:30 to 12:00 and 14:00 to 18:00 is what offices of the
 * province commonly keep; the district's own notice was not at hand.
 */
export const qilin: DistrictToFound = {
  id: 530302,
  name: "麒麟区",
  nameEn: "Qilin District",
  timeZone: "Asia/Shanghai",
  hosts: [],
  workingPeriods: [
    { start: "08:30", end: "12:00" },
    { start: "14:00", end: "18:00" },
  ],
  demo: true,
  opensLater: true,
};

/** Holidays are known for these; a year more than requests and deadlines of the demo reach into. */
export const officialYears = [2024, 2025, 2026];
