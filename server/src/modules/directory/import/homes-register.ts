import { sql } from "kysely";
import type { AreaSource } from "../kinds.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { buildingUnknown } from "./findings.ts";
import type { HomePlace } from "./homes-sheet.ts";
import type { Finding } from "./import-kind.ts";

type Placed<Row> = { rowNumber: number; value: Row; buildingId: string };

/** The rows whose building is known, with it; the others are told off. */
export async function placedRows<Row extends HomePlace>(
  tx: DirectoryTransaction,
  districtId: number,
  rows: readonly { rowNumber: number; value: Row }[],
  tell: (row: { rowNumber: number }, key: keyof HomePlace, finding: Finding) => void,
): Promise<Placed<Row>[]> {
  const buildingIds = await buildingsCalled(
    tx,
    districtId,
    rows.map(({ value }) => value.building),
  );
  return rows.flatMap(({ rowNumber, value }) => {
    const found = buildingIds.get(value.building) ?? [];
    const [buildingId] = found;
    if (buildingId && found.length === 1) return [{ rowNumber, value, buildingId }];
    tell({ rowNumber }, "building", buildingId ? severalCalledSo(found.length) : buildingUnknown(value.building));
    return [];
  });
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

export interface KnownHome {
  id: string;
  area: number | null;
  areaSource: AreaSource;
  developerUnitId: string | null;
  /** Somebody owns it today. */
  owned: boolean;
}

export async function homesIn(tx: DirectoryTransaction, districtId: number, buildingIds: string[]) {
  const { rows } = await sql<KnownHome & { buildingId: string; unitNo: string; roomNo: string }>`
    select h.id, h.building_id as "buildingId", h.unit_no as "unitNo", h.room_no as "roomNo",
           h.exclusive_area_square_centimetres as area, h.area_source as "areaSource",
           h.developer_unit_id as "developerUnitId",
           exists (select 1 from directory.residences r
                    where r.district_id = h.district_id and r.home_id = h.id and r.capacity = 'owner'
                      and (r.until is null or r.until >= (select platform.today()))) as owned
      from directory.homes h
     where h.district_id = ${districtId} and h.building_id = any(${buildingIds}::uuid[])`.execute(tx);
  return new Map<string, KnownHome>(rows.map((row) => [homeKey(row), row]));
}

export function homeKey({
  buildingId,
  unitNo,
  roomNo,
}: {
  buildingId: string;
  unitNo: string;
  roomNo: string;
}): string {
  return [buildingId, unitNo, roomNo].join("\n");
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
