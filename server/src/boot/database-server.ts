import pg from "pg";
import { OperatorError } from "./operator-error.ts";

const oldestVersion = 150_000;
const patienceMs = 10_000;

/**
 * Looks once whether the PostgreSQL server of DATABASE_URL can be worked with, so that the operator hears of it in a
 * sentence. The password is never repeated.
 * @throws OperatorError
 */
export async function checkDatabaseServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  // A server that breaks off in mid-sentence is told of by the query that waits.
  client.on("error", () => {});
  const place = placeOf(url);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica`,
    );
    const { number, version, encoding, replica } = rows[0];
    if (number < oldestVersion) {
      throw new OperatorError(
        `The server at ${place.server} runs PostgreSQL ${version}, but Linli needs 15 or newer; update it, or set DATABASE_URL to another server.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new OperatorError(
        `The database ${place.database} is encoded in ${encoding}, but must be in UTF8; create it anew with "encoding 'UTF8' template template0".`,
      );
    }
    if (replica) {
      throw new OperatorError(
        `The server at ${place.server} is a replica that can only be read; set DATABASE_URL to the primary server.`,
      );
    }
  } catch (error) {
    throw error instanceof OperatorError
      ? error
      : new OperatorError(whyNot(error, place) ?? unexpected(error, place));
  } finally {
    await client.end().catch(() => {});
  }
}

/** The operator's sentence where the server, or the way to it, is at fault; anything else is a bug and passes. */
export function asOperatorError(error: unknown, url: string): unknown {
  const sentence = whyNot(error, placeOf(url));
  return sentence === undefined ? error : new OperatorError(sentence);
}

interface Place {
  server: string;
  database: string;
  user: string;
}

function placeOf(url: string): Place {
  const { hostname, port, pathname, username } = new URL(url);
  return {
    server: `${hostname || "localhost"}:${port || "5432"}`,
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username) || process.env.PGUSER || "",
  };
}

/** Codes are the operating system's, or PostgreSQL's SQLSTATE (appendix A of its manual). */
function whyNot(error: unknown, { server, database, user }: Place): string | undefined {
  const message = messageOf(error);
  switch (codeOf(error)) {
    case "ECONNREFUSED":
      return `No server listens at ${server}, where DATABASE_URL leads; start PostgreSQL there, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host of ${server}, where DATABASE_URL leads, is not known; correct DATABASE_URL or the name's look-up.`;
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return `The server at ${server}, where DATABASE_URL leads, cannot be reached from here; check the network and DATABASE_URL.`;
    case "28P01":
      return `The server at ${server} does not accept the password of user ${user}; correct DATABASE_URL.`;
    case "28000":
      return `The server at ${server} does not let user ${user} in (${message}); correct DATABASE_URL or the server's pg_hba.conf.`;
    case "3D000":
      return `The server at ${server} has no database ${database}; create it (createdb ${database}), or correct DATABASE_URL.`;
    case "42501":
      return `User ${user} may not do what Linli needs in the database ${database} (${message}); let it own the database and create roles.`;
    case "53300":
      return `The server at ${server} has no connection left; raise its max_connections, or close other connections.`;
    case "57P03":
      return `The server at ${server} is starting or stopping (${message}); try again in a moment.`;
    default:
      return undefined;
  }
}

function unexpected(error: unknown, { server, user }: Place): string {
  const message = messageOf(error);
  if (/timeout expired/.test(message)) {
    return `The server at ${server}, where DATABASE_URL leads, did not answer within ${patienceMs / 1000} s; check the network and DATABASE_URL.`;
  }
  if (/password must be a string/.test(message)) {
    return `The server at ${server} asks for the password of user ${user}, but DATABASE_URL holds none; write it there.`;
  }
  return `The database of DATABASE_URL at ${server} cannot be used: ${message}.`;
}

/** Several addresses of one host, each with its own failure, come as one error of errors. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? firstOf(error.errors[0]) : error;
}

function messageOf(error: unknown): string {
  const first = firstOf(error);
  const message = first instanceof Error ? first.message : String(first);
  return message.replaceAll(/\s+/g, " ").replace(/[.\s]+$/, "");
}

function codeOf(error: unknown): string | undefined {
  const first = firstOf(error);
  return first instanceof Error && "code" in first && typeof first.code === "string" ? first.code : undefined;
}
