import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { textOf } from "../../platform/sheets/cells.ts";
import { readSheet } from "../../platform/sheets/read-sheet.ts";
import { file } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
const all = { scope: "area", show: "all" } as const;

async function call(by: Character, name: string, input: Record<string, unknown> = {}) {
  return (await linli.as(by)).call(name, input);
}

/** Started and written whole. */
async function exported(by: Character, asked: Record<string, unknown> = all): Promise<string> {
  const id = newId();
  expectOk(await call(by, "start-export", { id, ...asked }));
  await linli.runJobs();
  return id;
}

async function rowsOf(by: Character, exportId: string): Promise<string[][]> {
  const { bytes, headers } = expectOk(await call(by, "download-export", { exportId }));
  expect(headers["content-type"]).toContain("spreadsheetml");
  const { rows } = await readSheet(bytes, "requests.xlsx");
  return rows.map((row) => row.map(textOf));
}

const made = { light: "", trick: "", other: "" };

beforeAll(async () => {
  made.light = (await file(linli, { reporterName: "李示例" })).number;
  made.trick = (await file(linli, { description: "=1+1 门口有积水", categoryId: null })).number;
  made.other = (await file(linli, { buildingId: linli.id("building", "yulan-1") }, "resident-ma")).number;
});

describe("an exported worklist", () => {
  test("holds what the list shows its starter, in their language, and nothing beyond", async () => {
    const rows = await rowsOf("street-officer-sun", await exported("street-officer-sun"));
    expect(rows[0]!.slice(0, 3)).toEqual(["编号", "内容", "类别"]);
    expect(
      rows
        .slice(1)
        .map(([number]) => number)
        .sort(),
    ).toEqual([made.light, made.trick].sort());
    const light = rows.find(([number]) => number === made.light)!;
    expect(light).toEqual(expect.arrayContaining(["楼道灯坏了三天，晚上看不见台阶", "甲一社区", "等人接单"]));
    expect(light).toContain("2026-11-24 09:00:00");
  });

  test("is filtered as the list is", async () => {
    const rows = await rowsOf("street-officer-sun", await exported("street-officer-sun", { ...all, text: "积水" }));
    expect(rows.slice(1).map(([number]) => number)).toEqual([made.trick]);
  });

  test("says a formula as text", async () => {
    const rows = await rowsOf("street-officer-sun", await exported("street-officer-sun", { ...all, text: "积水" }));
    expect(rows[1]![1]).toBe("=1+1 门口有积水");
  });

  test("never holds a contact", async () => {
    const rows = await rowsOf("street-officer-sun", await exported("street-officer-sun"));
    expect(JSON.stringify(rows)).not.toMatch(/李示例|199\d{8}/);
  });

  test("that finds nothing has its headings", async () => {
    const id = await exported("street-officer-sun", { ...all, text: "没有这样的事" });
    expect(await rowsOf("street-officer-sun", id)).toHaveLength(1);
    const { body } = await call("street-officer-sun", "show-export", { exportId: id });
    expect(body).toMatchObject({ state: "done", written: 0, total: 0, cutOff: false });
  });
});

describe("while it is written", () => {
  beforeAll(async () => {
    await linli.rows(
      `insert into requests.requests
       select c.* from requests.requests r, generate_series(1, 2500) n,
         lateral jsonb_populate_record(r, jsonb_build_object(
           'id', gen_random_uuid(), 'number', r.number || '-' || n, 'link_hash', to_jsonb('\\x'::text || lpad(to_hex(n), 32, '0')))) c
        where r.number = $1`,
      [made.light],
    );
  });

  test("its progress is seen page by page, and every row comes once", async () => {
    const exportId = newId();
    expectOk(await call("street-officer-sun", "start-export", { id: exportId, ...all }));
    const seen = async () => (await call("street-officer-sun", "show-export", { exportId })).body;
    expect(await seen()).toMatchObject({ state: "waiting", written: 0, total: null });
    await linli.runJob("write-export-page", { exportId });
    expect(await seen()).toMatchObject({ state: "running", written: 1000, total: 2502 });
    const early = await call("street-officer-sun", "download-export", { exportId });
    expect([early.status, early.body.code]).toEqual([409, "export-not-finished"]);
    await linli.runJobs();
    expect(await seen()).toMatchObject({ state: "done", written: 2502, total: 2502 });
    const numbers = (await rowsOf("street-officer-sun", exportId)).slice(1).map(([number]) => number);
    expect([numbers.length, new Set(numbers).size]).toEqual([2502, 2502]);
    await linli.runJob("write-export-page", { exportId });
    expect(await rowsOf("street-officer-sun", exportId)).toHaveLength(2503);
  });

  test("it keeps to the posts of when it was started", async () => {
    const id = newId();
    expectOk(await call("street-officer-sun", "start-export", { id, ...all, text: "积水" }));
    await linli.rows("update exports.exports set posts = '[]' where id = $1", [id]);
    await linli.runJobs();
    expect(await rowsOf("street-officer-sun", id)).toHaveLength(1);
  });
});

describe("a file is its starter's", () => {
  test("nobody else sees it or downloads it, though they see the same requests", async () => {
    const exportId = await exported("street-officer-sun");
    for (const name of ["show-export", "download-export"])
      expect((await call("street-leader-tang", name, { exportId })).status).toBe(404);
    const theirs = expectOk(await call("street-leader-tang", "list-exports")).body.exports;
    expect(theirs).toEqual([]);
    const own = expectOk(await call("street-officer-sun", "list-exports")).body.exports;
    expect(own[0]).toMatchObject({ id: exportId, state: "done" });
  });

  test("each download is put on record", async () => {
    const exportId = await exported("community-officer-chen");
    await rowsOf("community-officer-chen", exportId);
    const audit = await linli.rows(
      "select operation, input from platform.audit_entries where subject_id = $1 order by position",
      [exportId],
    );
    const done = audit.map(({ operation }) => operation);
    expect([done.at(0), done.at(-1)]).toEqual(["start-export", "download-export"]);
  });

  test("what was searched for is not", async () => {
    const exportId = await exported("community-officer-chen", { ...all, text: "王女士" });
    const audit = await linli.rows("select input from platform.audit_entries where subject_id = $1", [exportId]);
    expect(JSON.stringify(audit)).not.toContain("王女士");
  });

  test("started twice under one id it is started once; another's id is refused", async () => {
    const id = await exported("street-officer-sun");
    expectOk(await call("street-officer-sun", "start-export", { id, ...all }));
    const taken = await call("street-leader-tang", "start-export", { id, ...all });
    expect([taken.status, taken.body.code]).toEqual([409, "export-id-taken"]);
  });

  test("three may be in the making, not four", async () => {
    const start = () => call("grid-worker-wang", "start-export", { id: newId(), scope: "mine", show: "all" });
    for (const _ of [1, 2, 3]) expectOk(await start());
    expect((await start()).body).toMatchObject({ code: "too-many-exports", facts: { limit: 3 } });
    await linli.runJobs();
    expectOk(await start());
    await linli.runJobs();
  });

  test("after a day it is gone", async () => {
    const exportId = await exported("grid-worker-wang");
    linli.clock.advance("PT23H");
    await linli.runJob("delete-old-exports");
    expectOk(await call("grid-worker-wang", "show-export", { exportId }));
    linli.clock.advance("PT1H");
    await linli.runJob("delete-old-exports");
    expect((await call("grid-worker-wang", "show-export", { exportId })).status).toBe(404);
    expect(await linli.rows("select from exports.parts where export_id = $1", [exportId])).toEqual([]);
  });
});
