import { sql } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { PostRow, TermRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { areasByCode } from "./areas-register.ts";
import { checkTerms } from "./check-terms.ts";
import { areaUnknown, differsFromRegister, differsFromRow, neededHere, unitUnknown } from "./findings.ts";
import type { Finding, ImportGround } from "./import-kind.ts";
import { roleLabels } from "./labels.ts";
import type { PersonSheetRow } from "./people-sheet.ts";
import { unitsCalled } from "./units-register.ts";

export interface PostedRow {
  rowNumber: number;
  value: PersonSheetRow;
  personId: string;
}

export type TellPerson = (row: { rowNumber: number }, key: keyof PersonSheetRow & string, finding: Finding) => void;

export interface CheckedPosts {
  posts: PostRow[];
  terms: TermRow[];
}

/** A post is known by its name. What exists stays as it is: its unit, area and role cannot be changed by a sheet. */
export async function checkPosts(
  { tx, now, district }: ImportGround,
  rows: readonly PostedRow[],
  tell: TellPerson,
): Promise<CheckedPosts> {
  for (const row of rows) tellLoose(row, tell);
  const posted = rows.filter(({ value }) => value.postName !== null);
  const [registered, units, areas] = [
    await postsByName(tx, district.id, namesIn(posted, "postName")),
    await unitsCalled(tx, district.id, namesIn(posted, "unitName")),
    await areasByCode(tx, district.id, namesIn(posted, "areaCode")),
  ];

  const posts: PostRow[] = [];
  const postIds = new Map<string, string>();
  for (const [name, group] of Map.groupBy(posted, ({ value }) => value.postName!)) {
    for (const row of group) {
      const { unitName, areaCode } = row.value;
      if (unitName !== null && !units.has(unitName)) tell(row, "unitName", unitUnknown(unitName));
      if (areaCode !== null && !areas.has(areaCode)) tell(row, "areaCode", areaUnknown(areaCode));
    }
    const known = registered.get(name);
    if (known) {
      for (const row of group) tellDifferences(row, known, tell);
      postIds.set(name, known.id);
      const nameEn = group.find(({ value }) => value.postNameEn !== null)?.value.postNameEn;
      posts.push({ ...known, nameEn: nameEn ?? known.nameEn });
      continue;
    }
    const wanted = agreedPost(group, tell);
    const id = newId(now);
    postIds.set(name, id);
    const [unitId, area] = [units.get(wanted.unitName ?? "")?.id, areas.get(wanted.areaCode ?? "")];
    if (!unitId || !area || !wanted.role) continue;
    const nameEn = wanted.postNameEn ?? "";
    posts.push({ id, unitId, areaId: area.id, role: wanted.role, name, nameEn, backstop: false });
  }
  const terms = await checkTerms({ tx, district }, posted, (row) => postIds.get(row.value.postName!)!, tell);
  return { posts, terms };
}

/** What stands in a row and means nothing there, or is missing. */
function tellLoose(row: PostedRow, tell: TellPerson): void {
  const { postName, startsOn, endsOn, role, unitName, areaCode } = row.value;
  if (postName === null) {
    if (startsOn ?? endsOn ?? role ?? unitName ?? areaCode) tell(row, "postName", neededHere);
    return;
  }
  if (startsOn === null) tell(row, "startsOn", neededHere);
  else if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0) tell(row, "endsOn", endsBeforeStart);
}

function tellDifferences(row: PostedRow, known: RegisteredPost, tell: TellPerson): void {
  const { unitName, areaCode, role } = row.value;
  if (unitName !== null && unitName !== known.unitName) tell(row, "unitName", differsFromRegister(known.unitName));
  if (areaCode !== null && areaCode !== known.areaCode) tell(row, "areaCode", differsFromRegister(known.areaCode));
  if (role !== null && role !== known.role) {
    tell(row, "role", differsFromRegister(roleLabels[known.role].labels));
  }
}

const postFacts = ["unitName", "areaCode", "role", "postNameEn"] as const;

/** What the rows of a new post say together; each of them may leave out what another says. */
function agreedPost(group: readonly PostedRow[], tell: TellPerson): PersonSheetRow {
  const together = { ...group[0]!.value };
  for (const key of postFacts) {
    const first = group.find(({ value }) => value[key] !== null);
    if (!first) {
      if (key !== "postNameEn") tell(group[0]!, key, neededForNewPost);
      continue;
    }
    Object.assign(together, { [key]: first.value[key] });
    for (const row of group) {
      if (row.value[key] !== null && row.value[key] !== first.value[key])
        tell(row, key, differsFromRow(first.rowNumber));
    }
  }
  return together;
}

interface RegisteredPost extends PostRow {
  unitName: string;
  areaCode: string;
}

async function postsByName(
  tx: DirectoryTransaction,
  districtId: number,
  names: string[],
): Promise<Map<string, RegisteredPost>> {
  const { rows } = await sql<RegisteredPost>`
    select p.id, p.unit_id as "unitId", p.area_id as "areaId", p.role, p.name, p.name_en as "nameEn", p.backstop,
           u.name as "unitName", a.code as "areaCode"
      from directory.posts p
      join directory.units u on u.district_id = p.district_id and u.id = p.unit_id
      join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
     where p.district_id = ${districtId} and p.closed_at is null and p.name = any(${names}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.name, row]));
}

function namesIn(rows: readonly PostedRow[], key: "postName" | "unitName" | "areaCode"): string[] {
  return [...new Set(rows.flatMap(({ value }) => value[key] ?? []))];
}

const endsBeforeStart: Finding = {
  code: "ends-before-start",
  words: { "zh-CN": "任职止不能早于任职起。", en: "A term cannot end before it begins." },
};

const neededForNewPost: Finding = {
  code: "missing-value",
  words: {
    "zh-CN": "登记里没有这个岗位。新设岗位要填单位、区域编号和角色；如果不是新岗位，请核对岗位名称。",
    en: "There is no such post. A new one needs unit, area code and role; otherwise please check the post's name.",
  },
};
