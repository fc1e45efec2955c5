import { Kysely, PostgresDialect } from "kysely";
import { generate, getDialect } from "kysely-codegen";
import type pg from "pg";

/** The types of all tables and views, as Kysely wants them; keys are "schema.table". */
export async function tableTypes(database: pg.Pool): Promise<string> {
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: database }) });
  return generate({
    db,
    dialect: getDialect("postgres", { dateParser: "string" }),
    // As the connection's parsers read them: see platform/database/connect.ts.
    typeMapping: { timestamptz: "string", int8: "number" },
    // The job queue's tables and the list of migrations.
    excludePattern: "@(public|graphile_worker).*",
    outFile: null,
  });
}
