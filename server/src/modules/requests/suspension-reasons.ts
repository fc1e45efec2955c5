/**
 * Why a request may have to wait (挂账事由): what no post can hurry. The list is the product's own, made of what hotline
 * rules commonly accept; "too busy" is not on it. Words for staff and residents alike.
 */
import type { Locale } from "../../platform/locale.ts";

export const suspensionReasons = {
  "awaiting-budget": { zh: "等资金到位", en: "waiting for the money to be granted" },
  "awaiting-decision": { zh: "等上级或其他单位作出决定", en: "waiting for another authority's decision" },
  "season-or-weather": { zh: "季节或天气不允许施工", en: "the season or the weather does not allow the work" },
  "awaiting-law": { zh: "等法规或政策明确", en: "waiting for a law or a policy to be settled" },
  "owners-voting": { zh: "业主正在表决", en: "the owners are voting" },
  "planned-project": { zh: "已列入改造计划，等项目开工", en: "part of a planned project that has yet to begin" },
  "before-court": { zh: "正在诉讼、仲裁或调解", en: "before a court, in arbitration or mediation" },
  "awaiting-supply": { zh: "等材料或设备到货", en: "waiting for material or equipment" },
} as const;

export type SuspensionReason = keyof typeof suspensionReasons;

export const suspensionReasonCodes = Object.keys(suspensionReasons) as SuspensionReason[];

export function reasonInWords(reason: string, locale: Locale): string {
  return suspensionReasons[reason as SuspensionReason][locale === "en" ? "en" : "zh"];
}
