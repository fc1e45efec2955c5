// npm run check: the static checks of npm test alone.
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";

await command(() => runNode(["scripts/test/main.ts", "check"]));
