import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @returns one line for each operation that has no test of its own and that no test calls by its name */
export function untestedOperations(root: string): string[] {
  const tests = globSync(["server/src/**/*.test.ts", "e2e/**/*.ts"], { cwd: root });
  const tested = tests.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
  return globSync("server/src/modules/*/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] })
    .sort()
    .flatMap((file) => namesOfOperations(readFileSync(join(root, file), "utf8")).map((name) => ({ file, name })))
    .filter(({ file, name }) => {
      const own = file.replace(/[^/]+\.ts$/, `${name}.test.ts`);
      return !tests.includes(own) && !tested.includes(`"${name}"`);
    })
    .map(({ file, name }) => `${file}  ${name} has no test`);
}

function namesOfOperations(source: string): string[] {
  return [...source.matchAll(/\boperation\(\{\s*name: "([a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
}
