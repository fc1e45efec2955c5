import { sql } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { HomeRow } from "../directory-rows.ts";
import type { AreaSource } from "../kinds.ts";
import { putHomes } from "../put/put-buildings.ts";
import type { DirectoryTransaction } from "../tables.ts";
import type { HomeSheetRow } from "./buildings-sheet.ts";
import { buildingUnknown } from "./findings.ts";
import { type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";

/** A home is known by building, stairway and room. */
export async function checkHomes(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<HomeSheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const buildingIds = await buildingsCalled(
    tx,
    district.id,
    sheet.rows.map(({ value }) => value.building),
  );
  const homes = new Map<string, { rowNumber: number; value: HomeSheetRow; buildingId: string }>();
  for (const { rowNumber, value } of sheet.rows) {
    const found = buildingIds.get(value.building) ?? [];
    const [buildingId] = found;
    if (!buildingId) tell({ rowNumber }, "building", buildingUnknown(value.building));
    else if (found.length > 1) tell({ rowNumber }, "building", severalCalledSo(found.length));
    else {
      const key = keyOf({ ...value, buildingId });
      const first = homes.get(key);
      if (first) tell({ rowNumber }, "roomNo", sameHomeAsRow(first.rowNumber));
      else homes.set(key, { rowNumber, value, buildingId });
    }
  }

  return {
    problems,
    async put() {
      const all = [...homes.values()];
      const known = await homesIn(tx, district.id, [...new Set(all.map(({ buildingId }) => buildingId))]);
      const rows = all.map(({ value, buildingId }): HomeRow => {
        const home = known.get(keyOf({ ...value, buildingId }));
        return {
          id: home?.id ?? newId(now),
          buildingId,
          unitNo: value.unitNo,
          roomNo: value.roomNo,
          exclusiveAreaSquareCentimetres: value.exclusiveAreaSquareCentimetres ?? home?.area ?? null,
          areaSource: value.areaSource ?? home?.areaSource ?? "registered",
        };
      });
      return putHomes(tx, rows);
    },
  };
}

/** Ids by what the sheet calls a building: its plate code, else its name. */
async function buildingsCalled(
  tx: DirectoryTransaction,
  districtId: number,
  written: readonly string[],
): Promise<Map<string, string[]>> {
  const names = [...new Set(written)];
  const { rows } = await sql<{ called: string; id: string; byCode: boolean }>`
    select w.called, b.id, true as "byCode"
      from unnest(${names}::text[]) as w(called)
      join directory.buildings b on b.district_id = ${districtId} and b.code = upper(w.called)
     where b.retired_at is null
    union all
    select w.called, b.id, false
      from unnest(${names}::text[]) as w(called)
      join directory.buildings b on b.district_id = ${districtId} and b.name = w.called
     where b.retired_at is null`.execute(tx);
  const found = new Map<string, string[]>();
  for (const [called, matches] of Map.groupBy(rows, (row) => row.called)) {
    const byCode = matches.filter((match) => match.byCode);
    found.set(
      called,
      (byCode.length > 0 ? byCode : matches).map(({ id }) => id),
    );
  }
  return found;
}

interface KnownHome {
  id: string;
  area: number | null;
  areaSource: AreaSource;
}

async function homesIn(tx: DirectoryTransaction, districtId: number, buildingIds: string[]) {
  const { rows } = await sql<KnownHome & { buildingId: string; unitNo: string; roomNo: string }>`
    select h.id, h.building_id as "buildingId", h.unit_no as "unitNo", h.room_no as "roomNo",
           h.exclusive_area_square_centimetres as area, h.area_source as "areaSource"
      from directory.homes h
     where h.district_id = ${districtId} and h.building_id = any(${buildingIds}::uuid[])`.execute(tx);
  return new Map<string, KnownHome>(rows.map((row) => [keyOf(row), row]));
}

function keyOf({ buildingId, unitNo, roomNo }: { buildingId: string; unitNo: string; roomNo: string }): string {
  return [buildingId, unitNo, roomNo].join("\n");
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

function severalCalledSo(count: number): Finding {
  return {
    code: "building-not-unique",
    words: {
      "zh-CN": `有${count}栋楼叫这个名称，请改填门牌码。`,
      en: `${count} buildings have this name; please write the plate code.`,
    },
  };
}
