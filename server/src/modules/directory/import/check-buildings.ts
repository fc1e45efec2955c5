import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { newId } from "../../../platform/ids.ts";
import { fromGcj02 } from "../../../platform/sheets/coordinates-parser.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { BuildingRow, Point } from "../directory-rows.ts";
import { putBuildings } from "../put/put-buildings.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { areasByCode } from "./areas-register.ts";
import type { BuildingSheetRow } from "./buildings-sheet.ts";
import { areaUnknown } from "./findings.ts";
import { type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";

interface KnownBuilding {
  id: string;
  code: string;
  name: string;
  address: string;
  unitCount: number;
  floorCount: number;
}

interface FileBuilding {
  rowNumber: number;
  value: BuildingSheetRow;
  known: KnownBuilding | undefined;
  point: Point;
}

/** A building is known by its plate code; without one, by name and address together. It stands in one micro-grid. */
export async function checkBuildings(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<BuildingSheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const registered = await knownBuildings(
    tx,
    district.id,
    sheet.rows.map(({ value }) => value),
  );
  const byCode = new Map(registered.map((building) => [building.code, building]));
  const byPlace = new Map(registered.map((building) => [placeOf(building), building]));

  const buildings = new Map<string, FileBuilding>();
  for (const { rowNumber, value } of sheet.rows) {
    const there = byPlace.get(placeOf(value));
    const known = value.code === null ? there : byCode.get(value.code);
    if (value.code !== null && !known && there) tell({ rowNumber }, "code", hasOtherCode(there.code));
    const keys = [known?.id, value.code, placeOf(value)].filter((key) => key !== undefined && key !== null);
    const first = keys.map((key) => buildings.get(key)).find((found) => found !== undefined);
    if (first) {
      tell({ rowNumber }, value.code === null ? "name" : "code", sameBuildingAsRow(first.rowNumber));
      continue;
    }
    const point = value.system === "gcj-02" ? fromGcj02(value.location) : value.location;
    const building = { rowNumber, value, known, point };
    for (const key of keys) buildings.set(key, building);
  }

  const all = [...new Set(buildings.values())];
  const microGrids = await microGridsOf({ tx, district }, all, tell);

  return {
    problems,
    async put() {
      const codes = await freshCodes(tx, district.id, all.filter(({ value, known }) => !known && !value.code).length);
      const rows = all.map(
        ({ value, known, point }, index): BuildingRow => ({
          id: known?.id ?? newId(now),
          microGridId: microGrids[index]!,
          code: known?.code ?? value.code ?? codes.pop()!,
          name: value.name,
          address: value.address,
          point,
          unitCount: value.unitCount ?? known?.unitCount ?? 1,
          floorCount: value.floorCount ?? known?.floorCount ?? 1,
        }),
      );
      return putBuildings(tx, rows);
    },
  };
}

type Tell = (row: { rowNumber: number }, key: keyof BuildingSheetRow & string, finding: Finding) => void;

/** As written, else where the point lies; null where that has been told off. */
async function microGridsOf(
  { tx, district }: Pick<ImportGround, "tx" | "district">,
  buildings: readonly FileBuilding[],
  tell: Tell,
): Promise<(string | null)[]> {
  const codes = buildings.flatMap(({ value }) => value.microGridCode ?? []);
  const areas = await areasByCode(tx, district.id, codes);
  const byPoint = buildings.filter(({ value }) => value.microGridCode === null);
  const located = await microGridsAt(
    tx,
    byPoint.map(({ point }) => point),
  );
  const foundAt = new Map(byPoint.map((building, index) => [building, located[index] ?? null]));
  return buildings.map((building) => {
    const { microGridCode } = building.value;
    if (microGridCode === null) {
      const found = foundAt.get(building) ?? null;
      if (found === null) tell(building, "location", outsideAllMicroGrids);
      return found;
    }
    const area = areas.get(microGridCode);
    if (!area) tell(building, "microGridCode", areaUnknown(microGridCode));
    else if (area.level !== 5) tell(building, "microGridCode", notAMicroGrid);
    return area?.id ?? null;
  });
}

function placeOf({ name, address }: { name: string; address: string }): string {
  return `${name}\n${address}`;
}

async function knownBuildings(
  tx: DirectoryTransaction,
  districtId: number,
  rows: readonly BuildingSheetRow[],
): Promise<KnownBuilding[]> {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const { rows: known } = await sql<KnownBuilding>`
    select b.id, b.code, b.name, b.address, b.unit_count as "unitCount", b.floor_count as "floorCount"
      from directory.buildings b
     where b.district_id = ${districtId}
       and (b.code = any(${codes}::text[])
            or b.retired_at is null
               and (b.name, b.address) in (select * from unnest(${rows.map(({ name }) => name)}::text[],
                                                                ${rows.map(({ address }) => address)}::text[])))`.execute(
    tx,
  );
  return known;
}

/** The micro-grid that holds each of the points, in their order. */
async function microGridsAt(tx: DirectoryTransaction, points: readonly Point[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ id: string | null }>`
    select directory.micro_grid_at(p.lng, p.lat) as id
      from unnest(${points.map(({ longitude }) => longitude)}::double precision[],
                  ${points.map(({ latitude }) => latitude)}::double precision[]) with ordinality as p(lng, lat, place)
     order by p.place`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Thirty-two signs that cannot be taken for one another on a wet door plate: no I, O, 0 or 1. */
const plateAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Plate codes that no building has. */
async function freshCodes(tx: DirectoryTransaction, districtId: number, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) {
      codes.add(Array.from(randomBytes(7), (byte) => plateAlphabet[byte & 31]).join(""));
    }
    const { rows } = await sql<{ code: string }>`
      select code from directory.buildings
       where district_id = ${districtId} and code = any(${[...codes]}::text[])`.execute(tx);
    for (const { code } of rows) codes.delete(code);
  }
  return [...codes];
}

function sameBuildingAsRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `与第${rowNumber}行是同一栋楼，请只留一行。`,
      en: `Row ${rowNumber} is the same building; please keep one of them.`,
    },
  };
}

function hasOtherCode(code: string): Finding {
  return {
    code: "building-has-other-code",
    words: {
      "zh-CN": `这栋楼已登记，门牌码是“${code}”。请照填，或留空。`,
      en: `This building is registered with the plate code “${code}”. Please write that, or leave it empty.`,
    },
  };
}

const outsideAllMicroGrids: Finding = {
  code: "outside-all-micro-grids",
  words: {
    "zh-CN": "这个位置不在任何微网格的边界内。请核对经纬度和坐标系，或填微网格编号。",
    en: "No micro-grid's boundary holds this place. Please check the coordinates and their system, or give a micro-grid code.",
  },
};

const notAMicroGrid: Finding = {
  code: "not-a-micro-grid",
  words: { "zh-CN": "这里要填微网格的编号。", en: "This must be the code of a micro-grid." },
};
