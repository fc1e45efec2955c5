// npm run bench
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["bench/main.ts", ...process.argv.slice(2)]));
