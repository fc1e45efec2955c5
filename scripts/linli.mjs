// npm run linli
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["server/src/cli/main.ts", ...process.argv.slice(2)]));
