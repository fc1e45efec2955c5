import { sql } from "kysely";
import type { TermRow } from "../directory-rows.ts";
import type { TermManner } from "../kinds.ts";
import type { PostedRow, TellPerson } from "./check-posts.ts";
import type { Finding, ImportGround } from "./import-kind.ts";

interface Term extends TermRow {
  /** Of the file; null for one that is only in the register. */
  row: PostedRow | null;
}

/** Nobody holds the same post twice at a time. A term is known by its first day; its last day may be set by the sheet. */
export async function checkTerms(
  { tx, district }: Pick<ImportGround, "tx" | "district">,
  rows: readonly PostedRow[],
  postIdOf: (row: PostedRow) => string,
  tell: TellPerson,
): Promise<TermRow[]> {
  const placed = rows.filter(isInOrder).map((row) => ({ row, postId: postIdOf(row) }));
  const { rows: registered } = await sql<TermRow>`
    select t.post_id as "postId", t.person_id as "personId", t.starts_on as "startsOn", t.ends_on as "endsOn", t.manner
      from directory.post_terms t
      join (select distinct * from unnest(${placed.map(({ postId }) => postId)}::uuid[],
                                          ${placed.map(({ row }) => row.personId)}::uuid[]) as w(post_id, person_id)) w
        on w.post_id = t.post_id and w.person_id = t.person_id
     where t.district_id = ${district.id}`.execute(tx);
  const all = new Map(registered.map((term): [string, Term] => [keyOf(term), { ...term, row: null }]));
  const ofFile: Term[] = [];
  for (const { row, postId } of placed) {
    const { startsOn, endsOn, manner } = row.value;
    const key = keyOf({ postId, personId: row.personId, startsOn: startsOn!.toString() });
    const known = all.get(key);
    if (known?.row) {
      tell(row, "startsOn", sameTermAsRow(known.row.rowNumber));
      continue;
    }
    const term: Term = {
      postId,
      personId: row.personId,
      startsOn: startsOn!.toString(),
      endsOn: endsOn?.toString() ?? known?.endsOn ?? null,
      manner: manner ?? known?.manner ?? ("full-time" satisfies TermManner),
      row,
    };
    all.set(key, term);
    ofFile.push(term);
  }
  for (const terms of Map.groupBy(all.values(), ({ postId, personId }) => `${postId} ${personId}`).values()) {
    tellOverlaps(terms, tell);
  }
  return ofFile.map(({ row: _, ...term }) => term);
}

/** What has no first day, or ends before it, is told off already. */
function isInOrder({ value: { startsOn, endsOn } }: PostedRow): boolean {
  return startsOn !== null && (endsOn === null || Temporal.PlainDate.compare(endsOn, startsOn) >= 0);
}

function tellOverlaps(terms: Term[], tell: TellPerson): void {
  const inOrder = terms.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  for (const [index, later] of inOrder.entries()) {
    const earlier = inOrder[index - 1];
    if (!earlier || (earlier.endsOn !== null && earlier.endsOn < later.startsOn)) continue;
    const row = later.row ?? earlier.row;
    if (row) tell(row, "startsOn", overlaps(row === later.row ? earlier : later));
  }
}

function keyOf({ postId, personId, startsOn }: Pick<TermRow, "postId" | "personId" | "startsOn">): string {
  return `${postId} ${personId} ${startsOn}`;
}

function overlaps({ startsOn, endsOn, row }: Term): Finding {
  const where = row
    ? { "zh-CN": `第${row.rowNumber}行`, en: `row ${row.rowNumber}` }
    : { "zh-CN": "已登记", en: "the register" };
  return {
    code: "term-overlaps",
    words: {
      "zh-CN": `与${where["zh-CN"]}的任期（${startsOn}起${endsOn ? `，到${endsOn}` : "，未定止期"}）重叠。请先写明前一任期的止期。`,
      en: `This overlaps with the term in ${where.en} (from ${startsOn}${endsOn ? ` until ${endsOn}` : ", open"}). Please give the earlier term its last day.`,
    },
  };
}

function sameTermAsRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `与第${rowNumber}行是同一个人、同一岗位、同一任期，请只留一行。`,
      en: `Row ${rowNumber} is the same term of the same person in the same post; please keep one of them.`,
    },
  };
}
