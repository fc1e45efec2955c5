// npm run generate
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["scripts/generate/main.ts", ...process.argv.slice(2)]));
