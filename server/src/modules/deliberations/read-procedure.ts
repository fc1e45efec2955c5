import type { Transaction } from "../../platform/database/transaction.ts";
import type { Procedure, Stage } from "./procedure-shape.ts";
import type { TopicTables } from "./tables.ts";

/** Every edition of every procedure of a district, by code, the newest first. There are few. */
export async function readProcedures(tx: Transaction<TopicTables>, districtId: number): Promise<Procedure[]> {
  const rows = await tx
    .selectFrom("deliberations.procedures")
    .selectAll()
    .where("district_id", "=", districtId)
    .orderBy("code")
    .orderBy("edition", "desc")
    .execute();
  return rows.map(procedureOf);
}

export async function readEdition(
  tx: Transaction<TopicTables>,
  districtId: number,
  code: string,
  edition: number,
): Promise<Procedure | undefined> {
  const row = await tx
    .selectFrom("deliberations.procedures")
    .selectAll()
    .where("district_id", "=", districtId)
    .where("code", "=", code)
    .where("edition", "=", edition)
    .executeTakeFirst();
  return row && procedureOf(row);
}

/** The edition in force on a day: the newest that holds from then or before. */
export function inForce(procedures: readonly Procedure[], day: string): Procedure[] {
  const newest = new Map<string, Procedure>();
  for (const procedure of procedures) {
    if (procedure.effectiveFrom <= day && !newest.has(procedure.code)) newest.set(procedure.code, procedure);
  }
  return [...newest.values()];
}

interface Row {
  code: string;
  edition: number;
  name: string;
  name_en: string;
  effective_from: string;
  source: string;
  stages: unknown;
}

function procedureOf({ code, edition, name, name_en, effective_from, source, stages }: Row): Procedure {
  const list = (typeof stages === "string" ? JSON.parse(stages) : stages) as Stage[];
  return { code, edition, name, nameEn: name_en, effectiveFrom: effective_from, source, stages: list };
}
