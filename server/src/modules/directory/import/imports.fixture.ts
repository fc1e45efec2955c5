import type { SheetTemplate } from "../../../platform/sheets/template.ts";
import { type SheetFormat, writeCsv, writeXlsxSheets } from "../../../platform/sheets/write-sheet.ts";
import { type Answer, expectOk, type TestDistrict } from "../../../testing/test-district.ts";
import type { AreaSheetRow } from "./areas-sheet.ts";
import { areasTemplate } from "./areas-sheet.ts";
import { type BuildingSheetRow, buildingsTemplate } from "./buildings-sheet.ts";
import { type DutySheetRow, dutiesTemplate } from "./duties-sheet.ts";
import { type HomeSheetRow, homesTemplate } from "./homes-sheet.ts";
import type { ImportKindName } from "./import-kinds.ts";
import { type PartyMemberSheetRow, partyMembersTemplate } from "./party-members-sheet.ts";
import { type PersonSheetRow, peopleTemplate } from "./people-sheet.ts";
import { type ResidentSheetRow, residentsTemplate } from "./residents-sheet.ts";
import { type UnitSheetRow, unitsTemplate } from "./units-sheet.ts";

interface RowOf {
  areas: AreaSheetRow;
  units: UnitSheetRow;
  people: PersonSheetRow;
  duties: DutySheetRow;
  buildings: BuildingSheetRow;
  homes: HomeSheetRow;
  residents: ResidentSheetRow;
  "party-members": PartyMemberSheetRow;
}

/** A row as somebody types it: by the columns' keys, what is left out stays empty. */
export type Typed<Kind extends ImportKindName> = Partial<Record<keyof RowOf[Kind], string | number>>;

const templates: { [Kind in ImportKindName]: SheetTemplate<RowOf[Kind]> } = {
  areas: areasTemplate,
  units: unitsTemplate,
  people: peopleTemplate,
  duties: dutiesTemplate,
  buildings: buildingsTemplate,
  homes: homesTemplate,
  residents: residentsTemplate,
  "party-members": partyMembersTemplate,
};

export async function sheetOf<Kind extends ImportKindName>(
  kind: Kind,
  rows: readonly Typed<Kind>[],
  format: SheetFormat = "csv",
): Promise<Buffer> {
  const columns = Object.entries(templates[kind].columns) as [keyof RowOf[Kind], { header: { "zh-CN": string } }][];
  const table = [
    columns.map(([, column]) => column.header["zh-CN"]),
    ...rows.map((row) => columns.map(([key]) => row[key] ?? null)),
  ];
  return format === "csv" ? writeCsv(table) : writeXlsxSheets([{ title: kind, rows: table, widths: [] }]);
}

export async function upload(
  linli: TestDistrict,
  kind: ImportKindName,
  file: Uint8Array,
  operation = "import-sheet",
): Promise<Answer> {
  const admin = await linli.as("administrator-yan");
  return admin.call(operation, { kind, fileName: "名单.csv" }, { file });
}

export async function importRows<Kind extends ImportKindName>(
  linli: TestDistrict,
  kind: Kind,
  rows: readonly Typed<Kind>[],
  format?: SheetFormat,
): Promise<{ added: number; changed: number; unchanged: number }> {
  return expectOk(await upload(linli, kind, await sheetOf(kind, rows, format))).body.imported;
}

/** The sentences in which the sheet is refused. */
export async function problemsIn<Kind extends ImportKindName>(
  linli: TestDistrict,
  kind: Kind,
  rows: readonly Typed<Kind>[],
): Promise<string[]> {
  const answer = await upload(linli, kind, await sheetOf(kind, rows));
  if (answer.status === 200) return [];
  if (answer.body.code !== "sheet-has-problems") throw new Error(JSON.stringify(answer.body));
  return answer.body.facts.problems;
}
