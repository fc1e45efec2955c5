import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./stage.ts";

/** The Chromium that the tests drive: the system's, else the one that Playwright has fetched. */
export function findChromium(): string | undefined {
  const given = process.env.LINLI_CHROMIUM;
  if (given) return given;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  const fetched = chromium.executablePath();
  return existsSync(fetched) ? fetched : undefined;
}

/** Brings a browser and Chinese letters where they are missing, and says what it does. */
export async function bringBrowser(): Promise<void> {
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const packages = [...(findChromium() ? [] : ["chromium"]), ...(showsChinese() ? [] : ["fonts-noto-cjk"])];
  if (packages.length === 0) return;
  if (debian) {
    console.log(`Installing ${packages.join(" and ")} with apt-get, for the tests in the browser.`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { show: true, env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { show: true, env });
  } else if (!findChromium()) {
    console.log("Fetching a Chromium with Playwright, for the tests in the browser.");
    await run(process.execPath, ["node_modules/.bin/playwright", "install", "chromium"], { show: true });
  }
  if (!findChromium()) {
    console.log("There is no Chromium, and it could not be fetched: install one (Debian: apt-get install chromium).");
  }
  if (!showsChinese()) {
    console.log(
      "No font has Chinese letters, so screenshots will show boxes (Debian: apt-get install fonts-noto-cjk).",
    );
  }
}

/** Where fontconfig cannot be asked, as on macOS, the system is trusted. */
function showsChinese(): boolean {
  const { stdout, error } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return error ? process.platform !== "linux" : stdout.trim() !== "";
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
