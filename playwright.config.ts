import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/test/browser.ts";
import { freePort } from "./server/src/platform/database/postmaster.ts";

// This file is read again in every worker: the port is chosen once, by the first reading.
process.env.LINLI_E2E_PORT ??= String(await freePort());
/** A server that runs already, with the demo loaded; without it one is started from nothing. */
const given = process.env.LINLI_E2E_URL;
const baseURL = given ?? `http://127.0.0.1:${process.env.LINLI_E2E_PORT}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // One more than the cores of a small machine: some tests wait a minute for the clock.
  workers: 3,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // Nothing is looked at or pressed while it moves or changes its colour: a machine presses sooner than people can.
    contextOptions: { reducedMotion: "reduce" },
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Without a UTF-8 locale, as under cron or in CI, Chromium gives no file a Chinese name.
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      // Root, as in CI, has no sandbox; and there is no graphics card to find.
      args: ["--no-sandbox", "--disable-gpu"],
    },
  },
  ...(given
    ? {}
    : {
        webServer: {
          command: "node scripts/test/demo-server.ts",
          env: { PORT: process.env.LINLI_E2E_PORT },
          url: `${baseURL}/readyz`,
          stdout: "pipe" as const,
          timeout: 600_000,
          gracefulShutdown: { signal: "SIGTERM" as const, timeout: 30_000 },
        },
      }),
});
