import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const shown = 10;

const sources = ["*.ts", "*.tsx", "*.mjs", "*.cjs", "*.css"];
const written = ["*.generated.ts", "contract/api.ts"];

/** A file above 300 lines is asked whether it is two rooms: so the longest are shown each time. */
export function longestFiles(root: string): string {
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
  return lengths
    .slice(0, shown)
    .map(({ file, lines }) => `  ${String(lines).padStart(4)}  ${file}`)
    .join("\n");
}
