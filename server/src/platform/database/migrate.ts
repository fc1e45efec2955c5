import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runMigrations } from "graphile-worker";
import { runner } from "node-pg-migrate";
import type pg from "pg";

const folder = fileURLToPath(new URL("../../../../db/migrations", import.meta.url));
const table = "migrations";
const schema = "public";

/** The database has migrations this code does not know: it was written by a newer version. */
export class DatabaseNewerError extends Error {}

/** Brings the database to the newest migration; the job queue's own tables come first. Safe to call from several processes. */
export async function migrate(owner: pg.Pool): Promise<string[]> {
  const state = await migrationState(owner);
  if (state.unknown.length > 0) {
    throw new DatabaseNewerError(
      `The database was written by a newer Linli (it has ${state.unknown.join(", ")}). Start that version, or use another database.`,
    );
  }
  if (state.missing.length === 0) return [];
  await runMigrations({ pgPool: owner });
  const client = await owner.connect();
  try {
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: "up",
      migrationsTable: table,
      migrationsSchema: schema,
      verbose: false,
      log: () => {},
    });
    return applied.map((migration) => migration.name);
  } finally {
    client.release();
  }
}

/** Which migrations the code has and the database lacks, and the other way round. */
export async function migrationState(pool: pg.Pool): Promise<{ missing: string[]; unknown: string[] }> {
  const known = (await readdir(folder)).filter((name) => name.endsWith(".sql")).map((name) => name.slice(0, -4));
  const exists = await pool.query("select to_regclass($1) as migrations", [`${schema}.${table}`]);
  const done: string[] = exists.rows[0].migrations
    ? (await pool.query(`select name from ${schema}.${table}`)).rows.map((row: { name: string }) => row.name)
    : [];
  return {
    missing: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}
