// Builds the web pages if they are not current; npm start and npm test do it by themselves.
import { command } from "./command.mjs";
import { buildWebPages } from "./web-pages.mjs";

await command(async () => {
  await buildWebPages();
  return 0;
});
