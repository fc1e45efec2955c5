// npm run test
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["scripts/test/main.ts", ...process.argv.slice(2)]));
