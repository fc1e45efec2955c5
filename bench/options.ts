import { parseArgs } from "node:util";

export interface Options {
  /** How many requests the district holds when it is measured, ascending: each size is loaded on top of the one before. */
  sizes: number[];
  /** How long each case is measured, and as long again its ceiling. */
  seconds: number;
  connections: number;
  /** People who ask at the same time, each again as soon as they are answered. */
  callers: number;
  /** Only cases whose name contains one of these; none: all. */
  only: string[];
  /** Also prints the plans of what the cases ask, at the largest size. */
  explain: boolean;
  /** Of an empty database instead of one in a temporary folder. */
  databaseUrl: string | undefined;
}

const usage = `npm run bench -- [--quick] [--requests 10000,1000000] [--seconds 10] [--connections 8] [--callers 32]
                 [--only intake,worklist] [--explain]`;

/** @throws Error with the usage */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      requests: { type: "string" },
      seconds: { type: "string" },
      connections: { type: "string", default: "8" },
      callers: { type: "string", default: "32" },
      only: { type: "string", default: "" },
      explain: { type: "boolean", default: false },
    },
  });
  const { quick } = values;
  return {
    sizes: (values.requests ?? (quick ? "1000,10000" : "10000,1000000"))
      .split(",")
      .map((text) => whole("requests", text, 100, 10_000_000))
      .sort((a, b) => a - b),
    seconds: whole("seconds", values.seconds ?? (quick ? "1" : "10"), 1, 600),
    connections: whole("connections", values.connections, 1, 90),
    callers: whole("callers", values.callers, 1, 1000),
    only: values.only.split(",").filter(Boolean),
    explain: values.explain,
    databaseUrl: env.DATABASE_URL?.trim() || undefined,
  };
}

export function isAskedFor(name: string, { only }: Pick<Options, "only">): boolean {
  return only.length === 0 || only.some((part) => name.includes(part));
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} takes whole numbers from ${least} to ${most}.\n${usage}`);
}
