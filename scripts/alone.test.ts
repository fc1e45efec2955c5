import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./test/stage.ts";
import { tree } from "./test/tree.fixture.ts";

/** A checkout of its own, so that the lock is not that of the command that runs this. */
function checkout(): string {
  return tree({
    "scripts/alone.mjs": readFileSync(join(root, "scripts/alone.mjs"), "utf8"),
    "scripts/run-node.mjs": readFileSync(join(root, "scripts/run-node.mjs"), "utf8"),
    "scripts/work.mjs": `
      import { appendFileSync } from "node:fs";
      import { setTimeout as pause } from "node:timers/promises";
      import { alone } from "./alone.mjs";
      await alone("work", async () => {
        appendFileSync(process.argv[2], "begin\\n");
        await pause(50);
        appendFileSync(process.argv[2], "end\\n");
      });`,
  });
}

function work(folder: string, log: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(folder, "scripts/work.mjs"), log]);
  return new Promise((resolve) => child.once("close", resolve));
}

test("of several commands at once, each does its work alone", async () => {
  const folder = checkout();
  const log = join(folder, "log");
  const codes = await Promise.all(Array.from({ length: 4 }, () => work(folder, log)));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, "utf8")).toBe("begin\nend\n".repeat(4));
});

test("a lock left by a command that was cut off holds nobody up", async () => {
  const folder = checkout();
  const dead = spawn(process.execPath, ["--version"]);
  await new Promise((resolve) => dead.once("close", resolve));
  mkdirSync(join(folder, ".install"));
  writeFileSync(join(folder, ".install/work.lock"), String(dead.pid));
  expect(await work(folder, join(folder, "log"))).toBe(0);
});
