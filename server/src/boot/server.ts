import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { createLinli } from "../app.ts";
import { demoIsHere, loadDemo } from "../modules/demo/index.ts";
import { loadDictionary } from "../platform/chinese-words.ts";
import { systemClock } from "../platform/clock.ts";
import { Districts } from "../platform/database/districts.ts";
import { startJobs } from "../platform/jobs.ts";
import { type Listening, listenForChanges } from "../platform/live/listen.ts";
import type { Settings } from "../platform/settings.ts";
import { bringUpToDate, type Database, openDatabase } from "./database.ts";
import type { Ending } from "./ending.ts";
import { addHealth } from "./health.ts";
import { type Jobs, keepJobsRunning } from "./jobs.ts";
import { OperatorError } from "./operator-error.ts";

export interface Server {
  /** Where it can be reached from this machine, without a trailing slash. */
  address: string;
  demo: boolean;
  /** Finishes what was begun, then stops everything that was started. */
  stop(): Promise<void>;
}

/** Requests one source may send in a minute: an office of hundreds behind one address stays far below. */
const requestsPerMinute = 6_000;
const answersPatienceMs = 10_000;
const betweenLooksMs = 2_000;

/** What has been started so far. */
interface Started {
  database?: Database;
  jobs?: Jobs;
  listening?: Listening;
  loading?: Promise<void>;
  http?: FastifyInstance;
  /** Of what the command line founds meanwhile. */
  looking?: NodeJS.Timeout;
}

/**
 * Database, migrations, application, doors, jobs; then the demo in the background where the database is empty.
 * @throws OperatorError and its like in one sentence; nothing is left running then
 */
export async function startServer(
  settings: Settings,
  ending: Ending,
  log: (sentence: string) => void,
): Promise<Server> {
  const started: Started = {};
  const stop = () => stopAll(started);
  try {
    return { ...(await start(settings, { started, ending, log })), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopAll({ database, jobs, listening, loading, http, looking }: Started): Promise<void> {
  clearInterval(looking);
  if (http) await closeDoors(http);
  await loading;
  await jobs?.stop();
  await listening?.stop();
  await database?.close();
}

interface Start {
  started: Started;
  ending: Ending;
  log: (sentence: string) => void;
}

async function start(settings: Settings, { started, ending, log }: Start): Promise<Omit<Server, "stop">> {
  const database = await openDatabase(settings, {
    log,
    onExit: ending.fail,
    // A lost connection is told of by the query that meets it; here it must only not end the process.
    onError: () => {},
  });
  started.database = database;
  const { pools, vault } = database;
  await bringUpToDate(pools, settings);
  loadDictionary();
  const districts = new Districts(pools.app);
  await districts.refresh();
  started.looking = setInterval(() => void districts.refresh().catch(() => {}), betweenLooksMs);
  const empty = districts.all().length === 0;
  // Its messages can be read by everybody: never in a database that holds anything but the demo.
  const demo = settings.demo && (empty || (await demoIsHere(districts)));
  const { application, ground, http, hub } = await createLinli({
    pool: pools.app,
    vault,
    clock: systemClock,
    districts,
    logLevel: settings.logLevel,
    origin: settings.origin,
    providers: settings.providers,
    demo,
    requestsPerMinute,
    pdfFont: settings.pdfFont,
    webhooksToLoopback: settings.webhooksToLoopback,
  });
  started.http = http;
  started.listening = await listenForChanges(pools.owner, hub);
  addHealth(http, { owner: pools.owner, jobsRunning: () => started.jobs?.running() ?? false });
  const address = await listen(http, settings);
  started.jobs = await keepJobsRunning({
    start: () => startJobs(application, { ...ground, owner: pools.owner, districts, log: http.log }),
    owner: pools.owner,
    alone: settings.databaseUrl === undefined,
  });
  if (demo) {
    // In the background: pages answer meanwhile.
    started.loading = loadDemo({ application, ground, pools, districts, log, signal: ending.signal }).catch(
      (error) => {
        if (!ending.signal.aborted) http.log.error({ err: error }, "the demo could not be loaded");
      },
    );
  }
  return { address, demo };
}

async function listen(http: FastifyInstance, { port, host }: Settings): Promise<string> {
  try {
    await http.listen({ port, host });
  } catch (error) {
    throw addressError(error, port, host);
  }
  const bound = http.server.address() as AddressInfo;
  const everywhere = ["0.0.0.0", "::"].includes(bound.address);
  const reachable = everywhere ? "localhost" : bound.family === "IPv6" ? `[${bound.address}]` : bound.address;
  return `http://${reachable}:${bound.port}`;
}

function addressError(error: unknown, port: number, host: string): unknown {
  switch (error instanceof Error && "code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return new OperatorError(
        `Port ${port} on ${host} is in use by another program; stop that one, or set PORT to a free port.`,
      );
    case "EACCES":
      return new OperatorError(`This user may not listen on port ${port}; set PORT to one above 1023.`);
    case "EADDRNOTAVAIL":
      return new OperatorError(`This machine does not have the address ${host}; set HOST to one of its own.`);
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new OperatorError(`The name ${host} leads to no address; set HOST to an address of this machine.`);
    default:
      return error;
  }
}

/** Lets running requests end; whoever keeps a connection busy for longer is cut off. */
async function closeDoors(http: FastifyInstance): Promise<void> {
  // A connection that falls silent after its last answer would otherwise be held open for the next question.
  const idle = setInterval(() => http.server.closeIdleConnections(), 50);
  const impatient = setTimeout(() => http.server.closeAllConnections(), answersPatienceMs);
  try {
    await http.close();
  } finally {
    clearInterval(idle);
    clearTimeout(impatient);
  }
}
