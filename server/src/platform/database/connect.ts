import pg from "pg";
import { GatheringSocket } from "./gathering-socket.ts";

// A bigint count is a number here: nothing we count passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// Times stay text, as RFC 3339 in UTC, until Temporal reads them: Date would drop microseconds and invent a zone.
// Sessions run in UTC, so PostgreSQL writes "2026-11-24 04:42:28.5+00".
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text.replace(" ", "T").replace("+00", "Z"));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Pools {
  /** Speaks as linli_app: row-level security holds, the audit can only be appended to. */
  app: pg.Pool;
  /** Speaks as the owner: migrations, the job queue. No request is served by it. */
  owner: pg.Pool;
  end(): Promise<void>;
}

/**
 * @param connections most connections of the application's pool
 * @param onError told of errors of idle connections, so that a lost database does not end the process unheard
 */
export function connect(url: string, connections: number, onError: (error: Error) => void): Pools {
  const app = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    stream: () => new GatheringSocket(),
    options:
      "-c role=linli_app -c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000",
    application_name: "linli",
  });
  const owner = new pg.Pool({
    connectionString: url,
    // One of them listens for changes.
    max: 7,
    options: "-c timezone=UTC",
    application_name: "linli-owner",
  });
  app.on("error", onError);
  owner.on("error", onError);
  owner.on("connect", (client) => client.on("error", onError));
  return {
    app,
    owner,
    async end() {
      await Promise.all([app.end(), owner.end()]);
    },
  };
}
