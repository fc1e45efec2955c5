import { sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { commonRefusals, Refusal, type RefusalFacts } from "../../platform/refusals.ts";
import { fileRequest } from "../requests/index.ts";
import type { BatchRow } from "./batch-sheet.ts";
import { findings } from "./findings.ts";
import { requestIdOf } from "./request-id.ts";
import { type BatchProblem, openRow } from "./sealed.ts";
import type { BatchTables } from "./tables.ts";

/** A batch as its jobs read it, locked. */
export interface Batch {
  id: string;
  account_id: string;
  locale: Locale;
  posts: Post[];
  total: number;
  checked: number;
  problem_count: number;
  problems_encrypted: Buffer;
}

export type Filing = Context<BatchTables, unknown, never>;

export interface SealedRow {
  row_number: number;
  row_encrypted: Buffer | null;
}

export interface FiledRow {
  rowNumber: number;
  requestId: string;
  number: string;
  /** It had been filed before, and nothing was done again. */
  repeated: boolean;
}

/**
 * Files row by row, through the one use case and for who sent the sheet, so that what is wrong with a row is what filing it
 * says. Where there is any problem, or all is only tried, the caller undoes what was written since `savepoint`.
 */
export async function fileRows(context: Filing, batch: Batch, rows: readonly SealedRow[]) {
  const categories = await categoriesByName(context);
  const filed: FiledRow[] = [];
  const problems: BatchProblem[] = [];
  for (const { row_number: rowNumber, row_encrypted } of rows) {
    if (row_encrypted === null) continue;
    const row = openRow(context.vault, row_encrypted);
    const requestId = requestIdOf(context.district.id, row);
    const done = await fileRow(context, batch, requestId, row, categories);
    if (done instanceof Refusal) problems.push(problemOf(rowNumber, done));
    else filed.push({ rowNumber, requestId, ...done });
  }
  return { filed, problems };
}

export const savepoint = {
  set: ({ tx }: Filing) => sql`savepoint batch`.execute(tx),
  undo: ({ tx }: Filing) => sql`rollback to savepoint batch`.execute(tx),
};

/** @returns the refusal instead of throwing it: nothing has been written by then */
async function fileRow(
  context: Filing,
  { account_id, posts, locale }: Batch,
  id: string,
  row: BatchRow,
  categories: ReadonlyMap<string, string>,
) {
  const categoryId = row.category === null ? null : (categories.get(row.category) ?? null);
  if (row.category !== null && categoryId === null) return refusalOf("category-unknown");
  let repeated = false;
  const actor: Actor = {
    kind: "staff",
    accountId: account_id,
    personId: null,
    sessionId: null,
    clientId: null,
    name: "",
    posts,
  };
  const filing = {
    ...context,
    actor,
    locale,
    input: {
      id,
      description: row.description,
      categoryId,
      buildingId: null,
      address: row.place,
      location: row.point && { lng: row.point.longitude, lat: row.point.latitude },
      photoIds: [],
      reporterName: row.name ?? "",
      phone: row.phone,
      code: null,
      channel: "batch",
    },
    refuse: refusalOf,
    alreadyDone() {
      repeated = true;
    },
  };
  try {
    const { number } = (await fileRequest.run(filing as unknown as Context<never, unknown, string>)) as {
      number: string;
    };
    return { number, repeated };
  } catch (error) {
    if (error instanceof Refusal && error.code in findings) return error;
    throw error;
  }
}

function refusalOf(code: string, facts?: RefusalFacts): Refusal {
  const status = fileRequest.refusals[code] ?? commonRefusals[code as keyof typeof commonRefusals];
  return new Refusal(code, status, facts);
}

function problemOf(rowNumber: number, { code, facts }: Refusal): BatchProblem {
  const { at, words } = findings[code]!;
  return { rowNumber, columnHeader: null, code, words: words(facts), at };
}

async function categoriesByName({ tx, district }: Filing): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("categories.open_categories")
    .select(["id", "name", "name_en"])
    .where("district_id", "=", district.id)
    .execute();
  return new Map(
    rows.flatMap(({ id, name, name_en }) => [[name_en ?? "", id ?? ""] as const, [name ?? "", id ?? ""] as const]),
  );
}
