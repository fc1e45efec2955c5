/** What ends the program: a signal, or a fault met on the way. */
export interface Ending {
  /** Aborted when the program is to end. */
  signal: AbortSignal;
  asked: Promise<void>;
  /** Ends the program with an exit code other than 0. */
  fail(reason: unknown): void;
}

/** Stopping takes well under a second; whatever holds it up longer than this is cut off. */
const patienceMs = 30_000;
/** Without its database, most of what is to be stopped waits for it in vain. */
const patienceAfterFaultMs = 3_000;

/** From now on the program ends by being asked to, and not in the middle of something. */
export function listenForEnding(): Ending {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (mostMs: number) => {
    if (controller.signal.aborted) return;
    controller.abort();
    resolve();
    setTimeout(() => {
      if (!process.exitCode) console.error(`Stopping took longer than ${mostMs / 1000} s and was cut off.`);
      process.exit(1);
    }, mostMs).unref();
  };
  const ask = () => end(patienceMs);
  const fail = (reason: unknown) => {
    console.error(reason);
    process.exitCode = 1;
    end(patienceAfterFaultMs);
  };
  // A terminal and npm both hand on Ctrl-C: the second one is the same wish, not a new one.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
  const meet = (error: unknown) => {
    if (!isDatabaseAway(error)) fail(error);
  };
  process.on("uncaughtException", meet);
  process.on("unhandledRejection", meet);
  return { signal: controller.signal, asked: promise, fail };
}

/**
 * A connection that broke while nobody waited for it: who needs the database is told when asking it, and /readyz tells
 * the operator; the queue leaves such errors to nobody. Codes are the system's or PostgreSQL's classes 08, 53 and 57P.
 */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /^Connection terminated/.test(error.message);
}
