// Runs a program on the Node that the checkout brings (node_modules/.bin/node), whatever Node the machine has.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
export const node = join(root, "node_modules/.bin/node");

/** The environment in which "node" and the tools of node_modules are found first, and need not be compiled anew each time. */
export function environment(more = {}) {
  return {
    NODE_COMPILE_CACHE: join(root, ".install/compiled"),
    ...process.env,
    ...more,
    PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`,
  };
}

/**
 * Runs it in front of the user and hands on SIGINT, SIGTERM and SIGHUP: it ends by itself, and we wait for that.
 * @returns its exit code; 128 + signal number when a signal ended it
 */
export function runNode(args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd, stdio: "inherit", env: environment(env) });
    // At a terminal Ctrl-C reaches the child as well; without one, only we hear of it.
    const forward = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    child.once("error", (error) => {
      console.error(`${node} cannot be run: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}
