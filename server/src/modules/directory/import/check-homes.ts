import { newId } from "../../../platform/ids.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { HomeRow } from "../directory-rows.ts";
import { putHomes } from "../put/put-homes.ts";
import { unitUnknown } from "./findings.ts";
import { homeKey, homesIn, placedRows } from "./homes-register.ts";
import type { HomeSheetRow } from "./homes-sheet.ts";
import { type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import { unitsCalled } from "./units-register.ts";

/** A home is known by building, stairway and room. */
export async function checkHomes(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<HomeSheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const homes = new Map<string, { rowNumber: number; value: HomeSheetRow; buildingId: string }>();
  for (const row of await placedRows(tx, district.id, sheet.rows, tell)) {
    const key = homeKey({ ...row.value, buildingId: row.buildingId });
    const first = homes.get(key);
    if (first) tell(row, "roomNo", sameHomeAsRow(first.rowNumber));
    else homes.set(key, row);
  }
  const all = [...homes.values()];
  const known = await homesIn(tx, district.id, [...new Set(all.map(({ buildingId }) => buildingId))]);
  const developers = await unitsCalled(
    tx,
    district.id,
    all.flatMap(({ value }) => value.developerName ?? []),
  );
  for (const row of all) {
    const { developerName } = row.value;
    if (developerName === null) continue;
    if (!developers.has(developerName)) tell(row, "developerName", unitUnknown(developerName));
    if (known.get(homeKey({ ...row.value, buildingId: row.buildingId }))?.owned)
      tell(row, "developerName", homeIsSold);
  }

  return {
    problems,
    async put() {
      const rows = all.map(({ value, buildingId }): HomeRow => {
        const home = known.get(homeKey({ ...value, buildingId }));
        return {
          id: home?.id ?? newId(now),
          buildingId,
          unitNo: value.unitNo,
          roomNo: value.roomNo,
          exclusiveAreaSquareCentimetres: value.exclusiveAreaSquareCentimetres ?? home?.area ?? null,
          areaSource: value.areaSource ?? home?.areaSource ?? "registered",
          developerUnitId:
            value.developerName === null ? (home?.developerUnitId ?? null) : developers.get(value.developerName)!.id,
        };
      });
      return putHomes(tx, rows);
    },
  };
}

function sameHomeAsRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `与第${rowNumber}行是同一户，请只留一行。`,
      en: `Row ${rowNumber} is the same home; please keep one of them.`,
    },
  };
}

const homeIsSold: Finding = {
  code: "home-is-sold",
  words: {
    "zh-CN": "这一户已登记业主，不是开发商未售的房屋。请核对。",
    en: "This home has an owner in the register, so the developer has sold it. Please check.",
  },
};
