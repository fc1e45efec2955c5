// npm run evaluate
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["server/src/modules/suggestions/evaluation/main.ts", ...process.argv.slice(2)]));
