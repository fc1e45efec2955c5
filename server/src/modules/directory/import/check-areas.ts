import { newId } from "../../../platform/ids.ts";
import { type Coordinates, fromGcj02 } from "../../../platform/sheets/coordinates-parser.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { Words } from "../../../platform/sheets/words.ts";
import type { AreaLevel, AreaRow, MultiPolygon, Point } from "../directory-rows.ts";
import type { AreaKind } from "../kinds.ts";
import { putAreas } from "../put/put-areas.ts";
import { areasByCode, type RegisteredArea } from "./areas-register.ts";
import type { AreaSheetRow } from "./areas-sheet.ts";
import type { Outline } from "./boundary-parser.ts";
import { areaUnknown, differsFromRegister, neededHere } from "./findings.ts";
import { distinctBy, type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";

const levels: Record<AreaKind, AreaLevel> = {
  district: 1,
  street: 2,
  town: 2,
  community: 3,
  village: 3,
  grid: 4,
  "micro-grid": 5,
};

/** Each area has its parent one level above, in the file or in the register, so that no circle can come about. */
export async function checkAreas(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<AreaSheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const inFile = distinctBy(
    sheet,
    (row, finding) => tell(row, "code", finding),
    ({ code }) => code,
  );
  const halfKnown = new Map(sheet.faulty.map(({ value }) => [value.code, value.kind]));
  const registered = await areasByCode(
    tx,
    district.id,
    sheet.rows.flatMap(({ value }) => (value.parentCode === null ? [value.code] : [value.code, value.parentCode])),
  );

  for (const row of inFile.values()) {
    const { code, kind, parentCode } = row.value;
    const known = registered.get(code);
    const level = levels[kind];
    if (known && known.level !== level) {
      tell(row, "kind", differsFromRegister(levelNames[known.level]));
      continue;
    }
    if (level === 1) {
      if (code !== String(district.id)) tell(row, "code", notThisDistrict(district.id));
      if (parentCode !== null) tell(row, "parentCode", districtHasNoParent);
      continue;
    }
    if (known) {
      if (parentCode !== null && parentCode !== known.parentCode) {
        tell(row, "parentCode", differsFromRegister(known.parentCode ?? ""));
      }
      continue;
    }
    if (parentCode === null) {
      tell(row, "parentCode", neededHere);
      continue;
    }
    const parentKind = inFile.get(parentCode)?.value.kind ?? halfKnown.get(parentCode);
    const parentLevel = registered.get(parentCode)?.level ?? (parentKind && levels[parentKind]);
    if (parentLevel === undefined) {
      // A parent whose own row has problems is told off there.
      if (!halfKnown.has(parentCode)) tell(row, "parentCode", areaUnknown(parentCode));
    } else if (parentLevel !== level - 1) tell(row, "parentCode", notOneAbove(level, parentLevel));
  }

  return {
    problems,
    async put() {
      const ids = new Map([...inFile.keys()].map((code) => [code, registered.get(code)?.id ?? newId(now)]));
      const idOf = (code: string) => ids.get(code) ?? registered.get(code)!.id;
      return putAreas(
        tx,
        [...inFile.values()].map(({ value }) => areaRow(value, registered.get(value.code), idOf)),
      );
    },
  };
}

/** What the sheet leaves empty stays as it is registered. */
function areaRow(row: AreaSheetRow, known: RegisteredArea | undefined, idOf: (code: string) => string): AreaRow {
  const inWgs84 = row.system === "gcj-02" ? fromGcj02 : (point: Coordinates) => point;
  const boundary = row.boundary ? multiPolygon(row.boundary, inWgs84) : (known?.boundary ?? null);
  const redrawn = row.boundary !== null && JSON.stringify(boundary) !== JSON.stringify(known?.boundary ?? null);
  return {
    id: idOf(row.code),
    parentId: known ? known.parentId : row.parentCode && idOf(row.parentCode),
    level: levels[row.kind],
    kind: row.kind,
    code: row.code,
    name: row.name,
    nameEn: row.nameEn ?? known?.nameEn ?? "",
    householdCount: row.householdCount ?? known?.householdCount ?? null,
    boundary,
    center: row.center ? inWgs84(row.center) : (known?.center ?? middleOf(boundary)),
    invented: redrawn ? false : (known?.invented ?? false),
  };
}

function multiPolygon(outline: Outline, inWgs84: (point: Coordinates) => Coordinates): MultiPolygon {
  return outline.map((corners) => {
    const ring = corners.map(inWgs84).map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
    return [[...ring, [...ring[0]!]]];
  });
}

/** Between the outermost corners of the first piece: good enough to place a label. */
function middleOf(boundary: MultiPolygon | null): Point | null {
  const ring = boundary?.[0]?.[0];
  if (!ring) return null;
  const between = (values: number[]) => Number(((Math.min(...values) + Math.max(...values)) / 2).toFixed(7));
  return { longitude: between(ring.map(([lng]) => lng)), latitude: between(ring.map(([, lat]) => lat)) };
}

const levelNames: Record<AreaLevel, Words> = {
  1: { "zh-CN": "区", en: "District" },
  2: { "zh-CN": "街道或镇", en: "Street or town" },
  3: { "zh-CN": "社区或村", en: "Community or village" },
  4: { "zh-CN": "网格", en: "Grid" },
  5: { "zh-CN": "微网格", en: "Micro-grid" },
};

function notThisDistrict(districtId: number): Finding {
  return {
    code: "not-this-district",
    words: {
      "zh-CN": `这里只管编号为“${districtId}”的区，不能导入别的区。`,
      en: `Only the district ${districtId} is kept here; another one cannot be imported.`,
    },
  };
}

const districtHasNoParent: Finding = {
  code: "district-has-no-parent",
  words: { "zh-CN": "区没有上级区域，请留空。", en: "A district has no parent here; please leave this empty." },
};

function notOneAbove(level: AreaLevel, parentLevel: AreaLevel): Finding {
  const [needed, found] = [levelNames[(level - 1) as AreaLevel], levelNames[parentLevel]];
  return {
    code: "parent-level-wrong",
    words: {
      "zh-CN": `上级应当是${needed["zh-CN"]}，这个编号是${found["zh-CN"]}。`,
      en: `The parent must be of the level “${needed.en}”; this code is of the level “${found.en}”.`,
    },
  };
}
