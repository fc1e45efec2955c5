import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The real program in a process of its own, as an operator starts it. */
export class LinliProcess {
  readonly #child: ChildProcess;
  stdout = "";
  stderr = "";
  readonly ended: Promise<number>;

  /** @param settings all that it finds in its environment, besides the path to programs; the port is a free one */
  constructor(settings: Record<string, string>) {
    this.#child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        PORT: "0",
        LINLI_DEMO: "0",
        LINLI_LOG: "silent",
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#child.once("close", (code) => resolve(code ?? -1));
    this.ended = promise;
  }

  /** The address that it prints when everything is up. */
  async address(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const look = () => {
      const [address] = /http:\/\/\S+/.exec(this.stdout) ?? [];
      if (address) resolve(address);
    };
    this.#child.stdout?.on("data", look);
    look();
    void this.ended.then((code) => reject(new Error(`ended with ${code}: ${this.stderr}`)));
    return promise;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number> {
    this.#child.kill(signal);
    return this.ended;
  }
}
