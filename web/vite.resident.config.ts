import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What WeChat's built-in browser can still be on an old phone. Syntax is lowered to it, dependencies included. */
const oldestBrowsers = ["es2020", "safari14", "chrome86"];

/** What nearly every page is made of; the map is downloaded by whoever opens it. */
const partsOfManyPages =
  /\/src\/((ui(?!\/shape-map)|api|kept|locale)\/|resident\/(me|matter-line|resident-page|no-answer)\.|features\/requests\/(calls|own-lines|look-up)\.)/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    assetsDir: "assets/resident",
    emptyOutDir: false,
    manifest: ".vite/resident.json",
    target: oldestBrowsers,
    cssTarget: ["safari14", "chrome86"],
    // One small stylesheet: on a slow network a second request costs more than the few bytes a page does not use.
    cssCodeSplit: false,
    // The content security policy allows no data: scripts, and a separate small file is cached for a year.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { resident: `${import.meta.dirname}/index.html` },
      output: {
        // A few files instead of a dozen crumbs; libraries apart, because they change least.
        codeSplitting: {
          groups: [
            // What secret votes are blinded with is downloaded by whoever votes secretly, and by nobody else.
            { name: "libraries", test: /node_modules\/(?!@cloudflare\/)/ },
            { name: "parts", test: partsOfManyPages },
          ],
        },
      },
    },
  },
});
