import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** What a stage of the tests came to. */
export interface Outcome {
  passed: number;
  failed: number;
}

export interface Stage {
  title: string;
  run(): Promise<Outcome>;
}

export interface Run {
  code: number;
  output: string;
}

/**
 * Runs a tool of node_modules, or "node", on the Node that runs this.
 * @param show whether its output goes to the terminal at once; else it is only given back
 */
export function runTool(
  tool: string,
  args: string[],
  { show = false, env = {} }: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const program = tool === "node" ? args : [`node_modules/.bin/${tool}`, ...args];
  return run(process.execPath, program, { show, env });
}

export function run(
  program: string,
  args: string[],
  { show, env = {} }: { show: boolean; env?: NodeJS.ProcessEnv },
): Promise<Run> {
  const { promise, resolve } = Promise.withResolvers<Run>();
  const child = spawn(program, args, {
    cwd: root,
    stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  child.once("error", (error) => resolve({ code: 1, output: error.message }));
  child.once("close", (code) => resolve({ code: code ?? 1, output }));
  return promise;
}

/** A check that counts as one: green when the tool is content, else with what the tool says. */
export function check(title: string, work: () => Promise<Run>): Stage {
  return {
    title,
    async run() {
      const { code, output } = await work();
      if (code !== 0) console.log(output.trimEnd());
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}
