import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The workbench's promise: browsers of the last two years. */
const oldestBrowsers = ["chrome130", "edge130", "firefox132", "safari18"];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The resident's pass copies public/; a second copy would only be the same files.
  publicDir: false,
  // The map library starts its worker as a module.
  worker: { format: "es" },
  build: {
    outDir: "dist",
    assetsDir: "assets/workbench",
    emptyOutDir: false,
    manifest: ".vite/workbench.json",
    target: oldestBrowsers,
    assetsInlineLimit: 0,
    // antd alone is above Vite's default warning; the workbench is used daily on office networks and cached.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { workbench: `${import.meta.dirname}/workbench.html` } },
  },
});
