// Two commands in one checkout must not install or build at the same time: the second waits and finds it done.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./run-node.mjs";

/** Runs `work` while no other process of this checkout runs work of that name. */
export async function alone(name, work) {
  const lock = join(root, ".install", `${name}.lock`);
  mkdirSync(join(root, ".install"), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) console.log(`Waiting for another command that has begun to ${name}.`);
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  // Written under another name first: a lock appears whole or not at all.
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  // Left by a command that was cut off.
  if (!isLiving(holderOf(lock))) rmSync(lock, { force: true });
  return false;
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

function isLiving(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
