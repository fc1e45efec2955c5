// Brings what the checkout needs: first its own Node, then, run by that Node, all packages of the lockfile.
// Runs on Node 20 and newer with nothing installed; says what it does; does nothing when all is there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { alone } from "./alone.mjs";
import { environment, node, root } from "./run-node.mjs";

const runtimeFolder = join(root, ".install/runtime");

/** @throws when something cannot be fetched, in one sentence */
export async function install() {
  if (isInstalled() && missingLinks().length === 0) return;
  await alone("install", () => {
    makeLinks();
    // Another command may have done it while we waited.
    if (isInstalled()) return;
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const runtime = fetchRuntime(dependencies.node);
    console.log("Installing packages; this happens once after each change of package-lock.json.");
    npm(["ci", "--include=dev", "--ignore-scripts=false"], root, runtime, "The packages could not be installed");
    if (versionOf(node) === undefined)
      throw new Error("The packages were installed, but their Node does not run here.");
  });
}

/** A part of ours that came with a newer version needs no download: npm would make this link and nothing else. */
function makeLinks() {
  for (const { place, target } of missingLinks()) {
    // Windows has links for everybody only where they are absolute.
    if (process.platform === "win32") symlinkSync(target, place, "junction");
    else symlinkSync(relative(dirname(place), target), place);
  }
}

/** Where there are no packages at all yet, npm makes the links as well. */
function missingLinks() {
  return Object.entries(packagesIn("package-lock.json") ?? {})
    .filter(([, { link }]) => link)
    .map(([path, { resolved }]) => ({ place: join(root, path), target: join(root, resolved) }))
    .filter(({ place }) => !existsSync(place) && existsSync(dirname(place)));
}

/**
 * npm writes down last what it has installed: all of the lockfile must be in it, in the same version. So it does not
 * matter who installed it, and a cut-off installation does not pass for one.
 */
function isInstalled() {
  const installed = packagesIn("node_modules/.package-lock.json");
  const wanted = packagesIn("package-lock.json");
  if (!installed || !wanted || !existsSync(node)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    if (!found) return optional === true || !path.includes("node_modules/");
    return found.version === version && (integrity === undefined || found.integrity === integrity);
  });
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * The package "node" itself takes the program from these packages, one for each platform, by an install script, which
 * npm may have been told not to run; and packages that ask for a new Node must be installed by one.
 * @returns the folder that holds the program
 */
function fetchRuntime(version) {
  const programs = join(runtimeFolder, "node_modules/.bin");
  const program = join(programs, process.platform === "win32" ? "node.cmd" : "node");
  if (versionOf(program) === `v${version}`) return programs;
  const family = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `${family}-${platform}-${process.arch}@${version}`;
  console.log(`Fetching Node ${version}.`);
  rmSync(runtimeFolder, { recursive: true, force: true });
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(join(runtimeFolder, "package.json"), '{ "private": true }\n');
  const what = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", name];
  npm(what, runtimeFolder, dirname(process.execPath), `Node ${version} could not be fetched`);
  if (versionOf(program) !== `v${version}`) throw new Error(`Node ${version} was fetched, but does not run here.`);
  return programs;
}

/** @param programs folder of the Node that npm is to run on */
function npm(what, cwd, programs, failure) {
  const ours = process.env.npm_execpath;
  const knowsOurs = ours !== undefined && basename(ours) === "npm-cli.js";
  const [command, ...first] = knowsOurs ? [join(programs, "node"), ours] : ["npm"];
  const env = { ...withoutNpm(environment()), PATH: `${programs}${delimiter}${process.env.PATH ?? ""}` };
  const flags = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const { status, error } = spawnSync(command, [...first, ...what, ...flags], { cwd, env, stdio: "inherit" });
  if (error || status !== 0) {
    throw new Error(
      `${failure}: see what npm says above${error ? ` (${error.message})` : ""}; run the command again.`,
    );
  }
}

/** What an outer npm run tells its children of itself would be taken for wishes of ours. */
function withoutNpm(env) {
  const outer = /^npm_(config_(local_prefix|global_prefix|prefix|noproxy)|package_|lifecycle_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !outer.test(name)));
}

function versionOf(program) {
  return existsSync(program) ? spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim() : undefined;
}
