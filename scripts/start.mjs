// npm start: everything on one port, from a fresh clone as well as from yesterday's.
import { command } from "./command.mjs";
import { runNode } from "./run-node.mjs";
import { buildWebPages } from "./web-pages.mjs";

await command(async () => {
  await buildWebPages();
  return runNode(["server/src/main.ts"]);
});
