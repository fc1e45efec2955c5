import { createHash } from "node:crypto";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import type { DB } from "./tables.generated.ts";

/** The open transaction of one district. A module narrows `Tables` to what it may see. */
export type Transaction<Tables = DB> = Kysely<Tables>;

interface Opened {
  tx: Transaction;
  client: pg.PoolClient;
}

interface Scope {
  districtId: number;
  /** The district's own day, ISO; what platform.today() answers. */
  today: string;
}

/**
 * Runs `work` in one transaction of one district. `begin` and the scope travel in the same packet as the first
 * statement, and `last` (the closing statement of a write) in the same packet as `commit`: the round trips that are
 * left are those the rules need.
 */
export async function inDistrict<T>(
  pool: pg.Pool,
  { districtId, today }: Scope,
  work: (opened: Opened) => Promise<{ value: T; last?: { text: string; values: unknown[] } }>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begun = client.query(named("begin", []));
    const scoped = client.query(
      named("select set_config('linli.district_id', $1, true), set_config('linli.today', $2, true)", [
        String(districtId),
        today,
      ]),
    );
    begun.catch(() => {});
    scoped.catch(() => {});
    const { value, last } = await work({ tx: transactionOn(client), client });
    await begun;
    await scoped;
    const closing = last ? client.query(named(last.text, last.values)) : undefined;
    closing?.catch(() => {});
    const committed = client.query(named("commit", []));
    committed.catch(() => {});
    await closing;
    await committed;
    return value;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function transactionOn(client: pg.PoolClient): Transaction {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnection(client),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Kysely on a connection that somebody else opened and will close. */
class OneConnection implements Driver, DatabaseConnection {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query(named(query.sql, query.parameters as unknown[]));
    return {
      rows: result.rows as R[],
      ...(result.rowCount === null || result.command === "SELECT"
        ? {}
        : { numAffectedRows: BigInt(result.rowCount) }),
    };
  }

  // The rest of the driver's contract: the runner opens, commits and rolls back.
  async init() {}
  async acquireConnection() {
    return this;
  }
  async releaseConnection() {}
  async destroy() {}
  async beginTransaction() {
    throw new Error("a transaction is already open");
  }
  async commitTransaction() {
    throw new Error("the runner commits");
  }
  async rollbackTransaction() {
    throw new Error("the runner rolls back");
  }
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error("results are bounded; nothing is streamed inside a transaction");
  }
}

const names = new Map<string, string>();
const mostNames = 600;

/** Statements are prepared under a name, so that the server parses and plans each text once per connection. */
function named(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) {
    name = createHash("sha1").update(text).digest("base64url");
    names.set(text, name);
  }
  return name === undefined ? { text, values } : { name, text, values };
}
