// npm run generate [-- --check]
import { runNode } from "./run-node.mjs";

process.exitCode = await runNode(["scripts/generate/main.ts", ...process.argv.slice(2)]);
