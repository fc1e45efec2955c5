import { newId } from "../../../platform/ids.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { UnitRow } from "../directory-rows.ts";
import type { PartyBasis } from "../kinds.ts";
import { putUnits } from "../put/put-units.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { areasByCode } from "./areas-register.ts";
import { areaUnknown, unitUnknown } from "./findings.ts";
import { distinctBy, type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import type { UnitSheetRow } from "./units-sheet.ts";

/** Units are known by name; their parents form a tree, whether they stand in the file or in the register. */
export async function checkUnits(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<UnitSheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const inFile = distinctBy(
    sheet,
    (row, finding) => tell(row, "name", finding),
    ({ name }) => name,
  );
  const halfKnown = new Set(sheet.faulty.map(({ value }) => value.name));
  const registered = await unitsByName(tx, district.id);
  const nameById = new Map([...registered.values()].map(({ id, name }) => [id, name]));
  const areas = await areasByCode(
    tx,
    district.id,
    sheet.rows.map(({ value }) => value.areaCode),
  );

  const parentOf = (name: string): string | null => {
    const written = inFile.get(name)?.value.parentName ?? null;
    if (written !== null) return written;
    const parentId = registered.get(name)?.parentUnitId ?? null;
    return parentId && (nameById.get(parentId) ?? null);
  };

  for (const row of inFile.values()) {
    const { name, kind, areaCode, parentName, partyBasis } = row.value;
    if (!areas.has(areaCode)) tell(row, "areaCode", areaUnknown(areaCode));
    if (partyBasis !== null && !kind.startsWith("party-")) tell(row, "partyBasis", onlyForParty);
    if (parentName === null) continue;
    if (!inFile.has(parentName) && !registered.has(parentName)) {
      if (!halfKnown.has(parentName)) tell(row, "parentName", unitUnknown(parentName));
      continue;
    }
    const circle = circleFrom(name, parentOf);
    if (circle) tell(row, "parentName", inCircle(circle));
  }

  return {
    problems,
    async put() {
      const ids = new Map([...inFile.keys()].map((name) => [name, registered.get(name)?.id ?? newId(now)]));
      const idOf = (name: string) => ids.get(name) ?? registered.get(name)!.id;
      const depth = (name: string) => ancestorsOf(name, parentOf).length;
      const rows = [...inFile.values()]
        .map(({ value }) => ({ value, depth: depth(value.name) }))
        .toSorted((one, other) => one.depth - other.depth)
        .map(({ value }): UnitRow => {
          const known = registered.get(value.name);
          return {
            id: idOf(value.name),
            kind: value.kind,
            name: value.name,
            nameEn: value.nameEn ?? known?.nameEn ?? "",
            areaId: areas.get(value.areaCode)!.id,
            parentUnitId: value.parentName === null ? (known?.parentUnitId ?? null) : idOf(value.parentName),
            partyBasis: value.partyBasis ?? known?.partyBasis ?? null,
          };
        });
      return putUnits(tx, rows);
    },
  };
}

interface RegisteredUnit {
  id: string;
  name: string;
  nameEn: string;
  parentUnitId: string | null;
  partyBasis: PartyBasis | null;
}

/** All of them: a circle may lead through units that the file does not name. */
async function unitsByName(tx: DirectoryTransaction, districtId: number): Promise<Map<string, RegisteredUnit>> {
  const rows = await tx
    .selectFrom("directory.units")
    .select(["id", "name", "name_en as nameEn", "parent_unit_id as parentUnitId", "party_basis as partyBasis"])
    .where("district_id", "=", districtId)
    .where("dissolved_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.name, row as RegisteredUnit]));
}

/** From the unit upwards, without it; ends where a name would come again. */
function ancestorsOf(name: string, parentOf: (name: string) => string | null): string[] {
  const ancestors: string[] = [];
  for (let at = parentOf(name); at !== null && at !== name && !ancestors.includes(at); at = parentOf(at)) {
    ancestors.push(at);
  }
  return ancestors;
}

/** The names on the way from a unit back to itself. */
function circleFrom(name: string, parentOf: (name: string) => string | null): string[] | null {
  const ancestors = ancestorsOf(name, parentOf);
  return parentOf(ancestors.at(-1) ?? name) === name ? [name, ...ancestors, name] : null;
}

function inCircle(names: readonly string[]): Finding {
  return {
    code: "parents-in-a-circle",
    words: {
      "zh-CN": `上下级绕成了一圈：${names.join(" → ")}。`,
      en: `The parents form a circle: ${names.join(" → ")}.`,
    },
  };
}

const onlyForParty: Finding = {
  code: "not-a-party-organisation",
  words: {
    "zh-CN": "只有党委、党总支、党支部、党小组才填这一格。",
    en: "Only Party committees, branches and groups have a basis; please leave this empty.",
  },
};
