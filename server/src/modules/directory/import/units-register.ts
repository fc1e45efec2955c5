import { sql } from "kysely";
import type { UnitKind } from "../kinds.ts";
import type { DirectoryTransaction } from "../tables.ts";

/** Units by name: no two that stand have the same. */
export async function unitsCalled(
  tx: DirectoryTransaction,
  districtId: number,
  names: readonly string[],
): Promise<Map<string, { id: string; kind: UnitKind }>> {
  const { rows } = await sql<{ id: string; name: string; kind: UnitKind }>`
    select id, name, kind from directory.units
     where district_id = ${districtId} and dissolved_at is null and name = any(${[...new Set(names)]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ name, ...unit }) => [name, unit]));
}
