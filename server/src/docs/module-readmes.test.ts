/** A module's README is read before its code, so what it names must be what the code has. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const modulesFolder = fileURLToPath(new URL("../modules/", import.meta.url));
const schema = readFileSync(new URL("../../../db/schema.sql", import.meta.url), "utf8");
const modules = globSync("*/index.ts", { cwd: modulesFolder }).map((path) => path.split("/")[0]!);

const sourcesOf = (folder: string) =>
  globSync("**/*.ts", { cwd: folder, exclude: ["**/*.test.ts", "**/*.fixture.ts"] })
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");

const everywhere = `${sourcesOf(fileURLToPath(new URL("../", import.meta.url)))}\n${schema}`;
const words = new Set(everywhere.match(/[A-Za-z][\w-]*/g));
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const inDatabase = (name: string) => new RegExp(`\\b${name.replace(".", "\\.")}\\b`).test(schema);

describe.each(modules)("the README of %s", (module) => {
  const folder = modulesFolder + module;
  const file = `${folder}/README.md`;
  const readme = existsSync(file) ? readFileSync(file, "utf8") : "";
  const source = sourcesOf(folder);
  const named = [...readme.matchAll(/`([^`]+)`/g)].map(([, words]) => words!);

  test("is there, and short", () => {
    expect(readme.split("\n").length).toBeGreaterThan(8);
    expect(readme.split("\n").length).toBeLessThanOrEqual(32);
  });

  test("names the events that the module tells", () => {
    const told = [...source.matchAll(/\bemit\(\s*"([a-z0-9-]+\.[a-z0-9-]+)"/g)].map(([, event]) => event!);
    // After `account.opened`, a bare `.disabled` stands for the same noun's.
    const isNamed = (event: string) =>
      named.includes(event) || named.some((words) => words === event.slice(event.indexOf(".")));
    expect(told.filter((event) => !isNamed(event) && !readme.includes(`\`${event.split(".")[0]}.<`))).toEqual([]);
  });

  test("names the views that the module publishes", () => {
    const views = [...schema.matchAll(/^create (?:or replace )?view (\w+)\.(\w+)/gim)];
    const own = views.filter(([, first]) => first === module.replaceAll("-", "_")).map(([, , name]) => name!);
    expect(own.filter((name) => !named.includes(name) && !named.includes(`${module}.${name}`))).toEqual([]);
  });

  test("names the jobs that run by the clock", () => {
    const jobs = [...source.matchAll(/\.every\("[^"]+", (\w+)\)/g)].map(([, name]) => kebab(name!));
    expect(jobs.filter((job) => !named.includes(job))).toEqual([]);
  });

  test("names tables, views and events that there are", () => {
    // linli.late and its like are fields that other programs read.
    const dotted = named.filter((words) => /^(?!linli\.)[a-z_]+\.(?!ts$)[a-z_-]+$/.test(words));
    expect(dotted.filter((words) => !inDatabase(words) && !everywhere.includes(`"${words}"`))).toEqual([]);
  });

  test("names operations, functions and files that are there", () => {
    const names = named
      .map((words) => words.replace(/[({ ].*$/s, ""))
      .filter((word) => /^[A-Za-z][\w-]*$/.test(word));
    expect(names.filter((name) => !words.has(name))).toEqual([]);
    const files = named.filter((name) => /^[\w-]+\.ts$/.test(name));
    expect(files.filter((name) => globSync(`**/${name}`, { cwd: folder }).length === 0)).toEqual([]);
  });
});
