import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { methodOf, pathOf } from "../../server/src/platform/operations/registry.ts";
import type { Case } from "../cases/case.ts";
import type { Gathered } from "../measuring/callers.ts";
import type { Stage } from "../stage.ts";

/** A call as it goes over the wire. */
export interface Prepared {
  method: "GET" | "POST";
  path: string;
  cookie: string;
  body: Record<string, unknown> | null;
}

export interface Crowd {
  address: string;
  callers: number;
  prepared: Prepared[];
  /** Each call gets an `id` of its own. */
  freshId: boolean;
}

/** So many different calls, asked over and over. */
const preparedCount = 5_000;

/** People with browsers: another process, which speaks HTTP to the application's own server. */
export class HttpCallers {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @param from the first of the case's calls that is theirs */
  static async open(
    stage: Stage,
    measured: Case,
    { callers, from }: { callers: number; from: number },
  ): Promise<HttpCallers> {
    const child = fork(new URL("crowd.ts", import.meta.url), { execArgv: [] });
    const prepared = Array.from({ length: preparedCount }, (_, n) => preparedOf(stage, measured, from + n));
    const crowd: Crowd = { address: stage.address, callers, prepared, freshId: measured.http!.freshId };
    child.send(crowd);
    await once(child, "message");
    return new HttpCallers(child);
  }

  async run(gathered: Gathered, seconds: number): Promise<void> {
    this.#child.send({ seconds });
    const [answer] = await once(this.#child, "message");
    const heard = answer as Parameters<Gathered["add"]>[0] | { failure: string };
    if ("failure" in heard) throw new Error(heard.failure);
    gathered.add(heard);
  }

  close(): void {
    this.#child.disconnect();
  }
}

function preparedOf({ linli }: Stage, measured: Case, n: number): Prepared {
  const { visitor, input } = measured.next(n)!;
  const operation = linli.application.operations.get(measured.operation)!;
  const rest = { ...input };
  const path = pathOf(operation).replaceAll(/\{(\w+)\}/g, (_, part: string) => {
    const value = rest[part];
    delete rest[part];
    return String(value);
  });
  const method = methodOf(operation);
  const query = method === "GET" ? `?${new URLSearchParams(rest as Record<string, string>)}` : "";
  return {
    method,
    path: path + query,
    cookie: `linli_session=${visitor.token}`,
    body: method === "GET" ? null : rest,
  };
}
