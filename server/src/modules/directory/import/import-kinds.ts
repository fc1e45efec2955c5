import { areasTemplate } from "./areas-sheet.ts";
import { buildingsTemplate } from "./buildings-sheet.ts";
import { checkAreas } from "./check-areas.ts";
import { checkBuildings } from "./check-buildings.ts";
import { checkDuties } from "./check-duties.ts";
import { checkHomes } from "./check-homes.ts";
import { checkPartyMembers } from "./check-party-members.ts";
import { checkPeople } from "./check-people.ts";
import { checkResidents } from "./check-residents.ts";
import { checkUnits } from "./check-units.ts";
import { dutiesTemplate } from "./duties-sheet.ts";
import { homesTemplate } from "./homes-sheet.ts";
import { importKind } from "./import-kind.ts";
import { partyMembersTemplate } from "./party-members-sheet.ts";
import { peopleTemplate } from "./people-sheet.ts";
import { residentsTemplate } from "./residents-sheet.ts";
import { unitsTemplate } from "./units-sheet.ts";

/** The sheets that can be imported, in the order in which a new district needs them. */
export const importKinds = {
  areas: importKind(areasTemplate, checkAreas),
  units: importKind(unitsTemplate, checkUnits),
  people: importKind(peopleTemplate, checkPeople),
  duties: importKind(dutiesTemplate, checkDuties),
  buildings: importKind(buildingsTemplate, checkBuildings),
  homes: importKind(homesTemplate, checkHomes),
  residents: importKind(residentsTemplate, checkResidents),
  "party-members": importKind(partyMembersTemplate, checkPartyMembers),
} as const;

export type ImportKindName = keyof typeof importKinds;
export const importKindNames = Object.keys(importKinds) as ImportKindName[];

export const importTitles: Record<ImportKindName, { "zh-CN": string; en: string }> = {
  areas: areasTemplate.title,
  units: unitsTemplate.title,
  people: peopleTemplate.title,
  duties: dutiesTemplate.title,
  buildings: buildingsTemplate.title,
  homes: homesTemplate.title,
  residents: residentsTemplate.title,
  "party-members": partyMembersTemplate.title,
};
