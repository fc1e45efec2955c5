import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LinliProcess } from "../boot/linli-process.fixture.ts";
import { lastWord, linliCommand } from "./linli-command.fixture.ts";

/** One server from nothing, and the commands that make an installation of it, in the order an operator gives them. */
const folder = mkdtempSync(join(tmpdir(), "linli-command-"));
const settings = { LINLI_DATA: join(folder, "data") };
let server: LinliProcess;
let address = "";

beforeAll(async () => {
  server = new LinliProcess(settings);
  address = await server.address();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const linli = (...typed: string[]) => linliCommand(settings, ...typed);

function post(path: string, body: object): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const newDistrict = ["--district", "530302", "--district-name", "麒麟区", "--district-name-en", "Qilin District"];

test("the first administrator founds the district and can sign in with the password that is printed last", async () => {
  expect((await linli("create-admin")).stderr).toMatch(/^There is no district yet.+\n$/);
  const made = await linli("create-admin", "yan", "严管理", ...newDistrict);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const password = lastWord(made.stdout);
  const signIn = () => post("/api/identity/sign-in-staff", { userName: "yan", password });
  // The server looks for new districts every few seconds.
  while ((await signIn()).status !== 200) await pause(500);
  const { posts } = (await (await signIn()).json()) as { posts: { role: string }[] };
  expect(posts.map(({ role }) => role).sort()).toEqual(["administrator", "district-officer"]);
});

test("a user name is given once, and one more administrator shares the post", async () => {
  expect(await linli("create-admin", "yan")).toMatchObject({ code: 1, stderr: expect.stringContaining("yan") });
  const password = lastWord((await linli("create-admin", "second")).stdout);
  const answer = await post("/api/identity/sign-in-staff", { userName: "second", password });
  expect(await answer.json()).toMatchObject({ posts: [{ role: "administrator" }] });
});

test("a name that cannot be a user name changes nothing", async () => {
  expect(await linli("create-admin", "Yan Yan")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('"Yan Yan"'),
  });
});

test("status tells of the running server and its district, in the operator's language", async () => {
  const { code, stdout } = await linli("status");
  expect(code).toBe(0);
  expect(stdout).toMatch(/a server is running[\s\S]+Migrations: current[\s\S]+530302 麒麟区/);
  expect((await linliCommand({ ...settings, LANG: "zh_CN.UTF-8" }, "status")).stdout).toContain("服务正在运行");
});

test("the last word of open311-key opens the interface; any other does not", async () => {
  const { code, stdout } = await linli("open311-key", "grid app");
  expect(code).toBe(0);
  const file = (key: string) =>
    fetch(`${address}/open311/v2/requests.json`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ api_key: key }).toString(),
    });
  expect((await file(lastWord(stdout))).status).toBe(400);
  expect((await file("linli-made-up")).status).toBe(403);
});

test("a sheet goes in whole", async () => {
  const file = join(folder, "units.csv");
  writeFileSync(file, "单位名称,类型,所属区域编号\n示例物业,物业公司,530302\n");
  expect(await linli("import", "units", file)).toMatchObject({
    code: 0,
    stdout: "Imported: 1 added, 0 changed, 0 unchanged.\n",
  });
});

test("a sheet with problems goes in not at all, and comes back beside it with each of them marked", async () => {
  const file = join(folder, "more.csv");
  writeFileSync(file, "单位名称,类型,所属区域编号\n示例乙物业,物业公司,530302\n示例丙物业,铺子,530302\n");
  const marked = () => readdirSync(folder).filter((name) => name.startsWith("more") && name !== "more.csv");
  const { code, stdout } = await linli("import", "units", file);
  expect(code).toBe(1);
  expect(stdout).toMatch(/Nothing was imported: 1 problem/);
  expect(marked()).toHaveLength(1);
  expect(readFileSync(join(folder, marked()[0] ?? ""), "utf8")).toContain("示例丙物业");
  await linli("import", "units", file);
  expect(marked()).toHaveLength(2);

  writeFileSync(file, "单位名称,类型,所属区域编号\n示例乙物业,物业公司,530302\n");
  expect((await linli("import", "units", file)).stdout).toMatch(/1 added/);
});

test("a file that is not there, and a kind that is none, are named", async () => {
  expect((await linli("import", "units", join(folder, "missing.csv"))).stderr).toMatch(/missing\.csv cannot be read/);
  expect((await linli("import", "cats", join(folder, "missing.csv"))).stderr).toMatch(/"cats".+homes/);
  expect(readdirSync(folder)).not.toContain("missing.csv");
});
