import type pg from "pg";
import { chapters } from "./schema-chapters.ts";

const header = `-- Written by "npm run generate" from a database on which all migrations were run.
-- For reading: what is run, and therefore changed, is db/migrations.`;

/**
 * What the migrations make, written down from PostgreSQL's own catalogue: everything of our schemas, always in the same
 * order, so that a difference in the text is a difference in the database.
 */
export async function dumpSchema(database: pg.Pool): Promise<string> {
  const parts = [header];
  for (const { title, query } of chapters) {
    const { rows } = await database.query<{ text: string }>(query);
    if (rows.length > 0) parts.push(`-- ${title}`, ...rows.map((row) => row.text.trimEnd()));
  }
  return `${parts.join("\n\n")}\n`;
}
