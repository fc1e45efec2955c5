// Cruises a folder by the rules of the checkout and prints the names of the rules it breaks.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise } from "dependency-cruiser";

const [folder] = process.argv.slice(2);
const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
process.chdir(folder);
const parts = ["counting", "server", "web"].filter((part) => existsSync(part));
const { output } = await cruise(parts, { ruleSet: { forbidden }, validate: true, ...options });
console.log(JSON.stringify(output.summary.violations.map(({ rule }) => rule.name)));
