import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "./stage.ts";

/** A source file above this is asked whether it is two rooms. */
const mostLines = 300;
const shown = 10;

const sources = ["*.ts", "*.tsx", "*.mjs", "*.cjs", "*.css"];
const written = ["*.generated.ts", "contract/api.ts"];

/** Prints the ten longest; fails when one is too long. */
export function longestFiles(root: string): Run {
  const files = execFileSync(
    "git",
    [
      "ls-files",
      "--cached",
      "--others",
      "--exclude-standard",
      "--",
      ...sources,
      ...written.map((path) => `:!${path}`),
    ],
    { cwd: root, encoding: "utf8" },
  );
  const lengths = files
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)))
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }))
    .sort((a, b) => b.lines - a.lines || (a.file < b.file ? -1 : 1));
  console.log(
    lengths
      .slice(0, shown)
      .map(({ file, lines }) => `  ${String(lines).padStart(4)}  ${file}`)
      .join("\n"),
  );
  const long = lengths.filter(({ lines }) => lines > mostLines);
  return {
    code: long.length === 0 ? 0 : 1,
    output: long.map(({ file, lines }) => `${file} has ${lines} lines, more than ${mostLines}`).join("\n"),
  };
}
