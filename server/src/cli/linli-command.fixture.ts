import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/** The real command in a process of its own, as an operator types it. */
export function linliCommand(settings: Record<string, string>, ...typed: string[]): Promise<Said> {
  const { promise, resolve } = Promise.withResolvers<Said>();
  const child = spawn(process.execPath, [main, ...typed], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, LINLI_DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
    });
  }
  child.once("close", (code) => resolve({ code: code ?? -1, ...said }));
  return promise;
}

export function lastWord(text: string): string {
  return text.trim().split(/\s+/).at(-1) ?? "";
}
