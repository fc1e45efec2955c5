import { affairsConduct } from "./tree/affairs-conduct.ts";
import { cityEnvironment } from "./tree/city-environment.ts";
import { civilAffairs } from "./tree/civil-affairs.ts";
import { educationCulture } from "./tree/education-culture.ts";
import { farmingVillage } from "./tree/farming-village.ts";
import { healthFamily } from "./tree/health-family.ts";
import { housingProperty } from "./tree/housing-property.ts";
import { labourSocialSecurity } from "./tree/labour-social-security.ts";
import { marketConsumer } from "./tree/market-consumer.ts";
import { noisePollution } from "./tree/noise-pollution.ts";
import { other } from "./tree/other.ts";
import { paces, pacesEffectiveFrom } from "./tree/paces.ts";
import { planningLand } from "./tree/planning-land.ts";
import { publicFacilities } from "./tree/public-facilities.ts";
import { publicSafety } from "./tree/public-safety.ts";
import { roadsParking } from "./tree/roads-parking.ts";
import type { CategoryRow, Group, Pace } from "./tree/shape.ts";
import { waterPowerGas } from "./tree/water-power-gas.ts";

export type { CategoryQuestion, CategoryRow, TimeLimit, Urgency } from "./tree/shape.ts";

/** In the order residents read: what happens on their own doorstep first. */
const groups: Group[] = [
  cityEnvironment,
  housingProperty,
  publicFacilities,
  roadsParking,
  noisePollution,
  waterPowerGas,
  publicSafety,
  healthFamily,
  educationCulture,
  labourSocialSecurity,
  civilAffairs,
  marketConsumer,
  planningLand,
  farmingVillage,
  affairsConduct,
  other,
];

/**
 * The category tree that a new district starts with: groups and, below each, its leaves, in reading order. Two
 * levels, plain words. It covers the neighbourhood's part of the official classification of letters and visits
 * (15 classes); what people think or believe is nobody's category here.
 */
export const categoryTree: CategoryRow[] = groups.flatMap((group, groupIndex) => {
  const groupSort = (groupIndex + 1) * 100;
  const groupRow: CategoryRow = {
    code: group.code,
    parentCode: null,
    nameZh: group.zh,
    nameEn: group.en,
    hintZh: group.hint.zh,
    hintEn: group.hint.en,
    ...limitsOf("ordinary"),
    keywords: [],
    questions: [],
    level: "community",
    sort: groupSort,
  };
  const leafRows = group.leaves.map(
    (leaf, leafIndex): CategoryRow => ({
      code: leaf.code,
      parentCode: group.code,
      nameZh: leaf.zh,
      nameEn: leaf.en,
      hintZh: leaf.hint?.zh ?? "",
      hintEn: leaf.hint?.en ?? "",
      ...limitsOf(leaf.pace),
      keywords: leaf.keywords.split(" "),
      questions: leaf.questions ?? [],
      level: leaf.level,
      sort: groupSort + leafIndex + 1,
    }),
  );
  return [groupRow, ...leafRows];
});

function limitsOf(pace: Pace) {
  const { urgency, firstContact, resolution, source } = paces[pace];
  return { urgency, limits: { firstContact, resolution }, limitSource: source, effectiveFrom: pacesEffectiveFrom };
}
