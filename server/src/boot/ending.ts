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

/** From now on the program ends by being asked to, and not in the middle of something. */
export function listenForEnding(): Ending {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    resolve();
    setTimeout(() => {
      console.error(`Stopping took longer than ${patienceMs / 1000} s and was cut off.`);
      process.exit(1);
    }, patienceMs).unref();
  };
  const fail = (reason: unknown) => {
    console.error(reason);
    process.exitCode = 1;
    ask();
  };
  // A terminal and npm both hand on Ctrl-C: the second one is the same wish, not a new one.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  return { signal: controller.signal, asked: promise, fail };
}
