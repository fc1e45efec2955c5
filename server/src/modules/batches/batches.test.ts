import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { textOf } from "../../platform/sheets/cells.ts";
import { fromGcj02 } from "../../platform/sheets/coordinates-parser.ts";
import { readSheet } from "../../platform/sheets/read-sheet.ts";
import { writeXlsxSheets } from "../../platform/sheets/write-sheet.ts";
import { filing } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { batchTemplate } from "./batch-sheet.ts";

const linli = testDistrict();

type Typed = Partial<Record<keyof typeof batchTemplate.columns, string>>;

/** A sheet as somebody fills it in: one row for each request. */
function sheetOf(rows: readonly Typed[]): Promise<Buffer> {
  const columns = Object.entries(batchTemplate.columns);
  const header = columns.map(([, { header: names }]) => names["zh-CN"]);
  const cells = rows.map((row) => columns.map(([key]) => row[key as keyof Typed] ?? null));
  return writeXlsxSheets([{ title: "诉求", rows: [header, ...cells], widths: [] }]);
}

type Name = "start-batch" | "show-batch" | "mark-batch" | "file-batch" | "list-batches" | "list-batch-rows";

async function call(name: Name, input: Record<string, unknown> = {}, by: Character = "community-officer-chen") {
  return (await linli.as(by)).call(name, input);
}

async function start(id: string, file: Uint8Array, by: Character = "community-officer-chen") {
  return (await linli.as(by)).call("start-batch", { id, fileName: "十一月.xlsx" }, { file });
}

/** Sent and checked whole. */
async function checked(rows: readonly Typed[], by?: Character): Promise<string> {
  const id = newId();
  expectOk(await start(id, await sheetOf(rows), by));
  await linli.runJobs();
  return id;
}

/** Sent, checked and filed. */
async function filed(rows: readonly Typed[], by?: Character): Promise<string> {
  const batchId = await checked(rows, by);
  expectOk(await call("file-batch", { batchId }, by));
  await linli.runJobs();
  return batchId;
}

const shown = async (batchId: string) => expectOk(await call("show-batch", { batchId })).body;
const rowsOf = async (batchId: string) => expectOk(await call("list-batch-rows", { batchId })).body.rows;

const light: Typed = {
  description: "楼道灯坏了，晚上看不见",
  place: "翠屏小区1栋",
  phone: "13811110001",
  name: "张示例",
};
const water: Typed = { description: "水管爆了", place: "桂花苑1栋", reference: "SL-1" };

/** As many different matters, each of another caller. */
const many = (count: number): Typed[] =>
  Array.from({ length: count }, (_, n) => ({
    ...light,
    description: `第${n}盏路灯不亮`,
    phone: `138${22_000_000 + n}`,
  }));

async function requestCount(): Promise<number> {
  const [row] = await linli.rows("select count(*)::integer as count from requests.requests");
  return row!.count as number;
}

describe("a sheet of requests", () => {
  test("is filed row by row through the one use case: each with number, post, deadlines and a word to its reporter", async () => {
    const batchId = await filed([light, water]);
    expect(await shown(batchId)).toMatchObject({ state: "filed", total: 2, repeated: 0, fileName: "十一月.xlsx" });
    const rows = await rowsOf(batchId);
    expect(rows).toMatchObject([
      { rowNumber: 2, repeated: false },
      { rowNumber: 3, repeated: false },
    ]);
    const requests = await linli.rows(
      `select r.channel, r.reporter_name, r.building_id, r.answerable_post_id is not null as routed,
              a.display_name as filed_by
         from requests.requests r join identity.accounts a on a.id = r.filed_by_account_id
        where r.id = any($1) order by r.number`,
      [rows.map(({ requestId }: { requestId: string }) => requestId)],
    );
    const same = { channel: "batch", routed: true, filed_by: requests[0]!.filed_by };
    expect(requests).toEqual([
      { ...same, reporter_name: "张示例", building_id: linli.id("building", "cuiping-1") },
      { ...same, reporter_name: "", building_id: linli.id("building", "guihua-1") },
    ]);
    expect((await linli.messages()).map(({ recipient }) => recipient)).toContain(light.phone);
  });

  test("is not filed before its sender asks, and once filed keeps nothing of the sheet", async () => {
    const before = await requestCount();
    const batchId = await checked([{ ...light, description: "井盖松了" }]);
    expect(await shown(batchId)).toMatchObject({ state: "ready", checked: 1, problemCount: 0 });
    expect([await requestCount(), await rowsOf(batchId)]).toEqual([before, []]);
    expectOk(await call("file-batch", { batchId }));
    expect(await shown(batchId)).toMatchObject({ state: "filing" });
    expectOk(await call("file-batch", { batchId }));
    await linli.runJobs();
    expectOk(await call("file-batch", { batchId }));
    await linli.runJob("file-batch-rows", { batchId });
    expect(await requestCount()).toBe(before + 1);
    const left = await linli.rows(
      `select sheet_encrypted, row_encrypted from batches.batches b
         join batches.rows r on r.batch_id = b.id where b.id = $1`,
      [batchId],
    );
    expect(left).toEqual([{ sheet_encrypted: null, row_encrypted: null }]);
    expect((await call("mark-batch", { batchId })).body.code).toBe("batch-filed");
  });

  test("sent again changes nothing and says the same numbers", async () => {
    const before = await requestCount();
    const batchId = await checked([light, water]);
    expect(await shown(batchId)).toMatchObject({ state: "ready", repeated: 2 });
    expectOk(await call("file-batch", { batchId }));
    await linli.runJobs();
    expect(await rowsOf(batchId)).toMatchObject([{ repeated: true }, { repeated: true }]);
    expect(await requestCount()).toBe(before);
  });

  test("with a point lies there, turned from Chinese maps' coordinates into ours", async () => {
    const [row] = await linli.rows("select location[0] as lng, location[1] as lat from requests.requests limit 1");
    const [lng, lat] = [row!.lng as number, row!.lat as number];
    const shifted = fromGcj02({ longitude: lng, latitude: lat });
    const point = `${2 * lng - shifted.longitude},${2 * lat - shifted.latitude}`;
    const [{ number }] = await rowsOf(await filed([{ description: "路面塌了一块", place: "路口东侧", point }]));
    const [there] = await linli.rows(
      "select location[0] as lng, location[1] as lat from requests.requests where number = $1",
      [number],
    );
    expect(there!.lng).toBeCloseTo(lng, 4);
    expect(there!.lat).toBeCloseTo(lat, 4);
  });

  test.each<[string, Typed, RegExp]>([
    ["a place that names no building", { ...light, place: "不知道哪里" }, /^第3行「地点」认不出是哪一栋楼/],
    ["a category that is not there", { ...light, category: "没有这类" }, /^第3行「类别」没有这个类别/],
    ["a phone that is none", { ...light, phone: "12345" }, /^第3行「手机号」手机号应为11位数字/],
    ["no words", { place: "翠屏小区1栋" }, /^第3行「反映内容」这一格必须填/],
    ["the same row twice", { ...light, description: "另一件事" }, /^第3行「反映内容」与第2行重复/],
    ["another reporter of the same number", { ...water, phone: "13811110009" }, /^第3行「原编号」/],
    [
      "a point outside of the district",
      { description: "远处的事", place: "远处", point: "116.3974,39.9093" },
      /^第3行「坐标」/,
    ],
  ])("with %s is filed not at all", async (_, wrong, sentence) => {
    const before = await requestCount();
    const batchId = await checked([{ ...light, description: "另一件事" }, wrong]);
    expect(await shown(batchId)).toMatchObject({
      state: "has-problems",
      problemCount: 1,
      problems: [expect.stringMatching(sentence)],
    });
    const answer = await call("file-batch", { batchId });
    expect([answer.status, answer.body.code]).toEqual([409, "batch-has-problems"]);
    expect(await requestCount()).toBe(before);
  });

  test("comes back with each problem beside its row, mended in the same file it is right", async () => {
    const rows = [
      { ...light, description: "没登记过的事" },
      { ...light, place: "不知道哪里" },
      { ...light, phone: "1" },
    ];
    const batchId = await checked(rows);
    const { bytes } = expectOk(await call("mark-batch", { batchId }));
    const sheet = await readSheet(bytes, "marked.xlsx");
    const table = sheet.rows.map((row) => row.map(textOf));
    expect(table[0]!.slice(0, 3)).toEqual(["行状态", "问题", "反映内容"]);
    expect(table.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["没有问题", ""],
      ["有问题", expect.stringContaining("认不出是哪一栋楼")],
      ["有问题", expect.stringContaining("手机号应为11位数字")],
    ]);
    const mended = table.map((row) =>
      row.map((cell) => ({ 不知道哪里: "桂花苑1栋", 1: "13811110003" })[cell] ?? cell),
    );
    const id = newId();
    expectOk(await start(id, await writeXlsxSheets([{ title: "诉求", rows: mended, widths: [] }])));
    await linli.runJobs();
    expect(await shown(id)).toMatchObject({ state: "ready", problemCount: 0, total: 3 });
  });

  test("is checked page by page, and its progress is seen", async () => {
    const before = await requestCount();
    const batchId = newId();
    expectOk(await start(batchId, await sheetOf(many(150))));
    expect(await shown(batchId)).toMatchObject({ state: "checking", total: 150, checked: 0 });
    await linli.runJob("check-batch-page", { batchId });
    expect(await shown(batchId)).toMatchObject({ state: "checking", checked: 100 });
    const early = await call("file-batch", { batchId });
    expect([early.status, early.body.code]).toEqual([409, "batch-being-checked"]);
    await linli.runJobs();
    expect(await shown(batchId)).toMatchObject({ state: "ready", checked: 150 });
    expect(await requestCount()).toBe(before);
    expectOk(await call("file-batch", { batchId }));
    await linli.runJobs();
    const first = expectOk(await call("list-batch-rows", { batchId })).body;
    const rest = expectOk(await call("list-batch-rows", { batchId, after: first.next })).body;
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([100, 50, null]);
    expect(await requestCount()).toBe(before + 150);
  });

  test("that somebody else has filed a row of since the check is filed not at all, and says so", async () => {
    const fresh = { ...light, description: "树枝压线", phone: "13811110007" };
    const batchId = await checked([fresh, { ...water, reference: "SL-8" }]);
    await filed([{ ...water, reference: "SL-8" }], "street-officer-sun");
    const before = await requestCount();
    expectOk(await call("file-batch", { batchId }));
    await linli.runJobs();
    expect(await shown(batchId)).toMatchObject({
      state: "has-problems",
      problems: [expect.stringMatching(/^第3行「原编号」这一条已经由别人登记/)],
    });
    expect(await requestCount()).toBe(before);
  });

  test("that is no sheet is refused in words, and the template's example is passed over", async () => {
    const broken = await start(newId(), Buffer.from([0, 1, 2]));
    expect([broken.status, broken.body.code]).toEqual([422, "sheet-unreadable"]);
    const officer = await linli.as("community-officer-chen");
    const { bytes } = expectOk(await officer.call("download-batch-template", { format: "xlsx" }));
    expect((await start(newId(), bytes)).body).toMatchObject({ code: "sheet-unreadable", facts: { fault: "empty" } });
  });

  test("is its sender's: nobody else sees it, has it filed, or takes its id", async () => {
    const batchId = await checked([{ ...light, description: "只我看得见" }]);
    for (const name of ["show-batch", "mark-batch", "file-batch", "list-batch-rows"] as const)
      expect((await call(name, { batchId }, "street-officer-sun")).status).toBe(404);
    expect(expectOk(await call("list-batches", {}, "district-officer-he")).body.batches).toEqual([]);
    expect(expectOk(await call("list-batches")).body.batches[0]).toMatchObject({ id: batchId, state: "ready" });
    expectOk(await start(batchId, await sheetOf([light])));
    const taken = await start(batchId, await sheetOf([light]), "street-officer-sun");
    expect([taken.status, taken.body.code]).toEqual([409, "batch-id-taken"]);
    const audit = await linli.rows("select input from platform.audit_entries where subject_id = $1", [batchId]);
    expect(JSON.stringify(audit)).not.toContain("十一月");
  });

  test("may be one of three in the making, not of four", async () => {
    const one = async () => start(newId(), await sheetOf([light]), "street-officer-wu");
    for (const _ of [1, 2, 3]) expectOk(await one());
    expect((await one()).body).toMatchObject({ code: "too-many-batches", facts: { limit: 3 } });
    await linli.runJobs();
    expectOk(await one());
    await linli.runJobs();
  });

  test("is gone after a day; which row became which request, after a month", async () => {
    const kept = await filed([{ ...light, description: "一个月后", phone: "13811110008" }]);
    const batchId = await checked([{ ...light, description: "没有登记的" }]);
    linli.clock.advance("PT24H");
    await linli.runJob("delete-old-batches");
    expect((await call("show-batch", { batchId })).status).toBe(404);
    expect(await linli.rows("select from batches.rows where batch_id = $1", [batchId])).toEqual([]);
    expect(await rowsOf(kept)).toHaveLength(1);
    linli.clock.advance("PT720H");
    await linli.runJob("delete-old-batches");
    expect((await call("show-batch", { batchId: kept })).status).toBe(404);
  });
});

describe("while a caller's words are typed", () => {
  const phone = "13822220001";
  const filingId = "0190a0a0-0000-7000-8000-00000000ca11";

  beforeAll(async () => {
    const desk = await linli.as("community-officer-chen");
    const there = { phone, channel: "phone-call", reporterName: "赵示例" };
    expectOk(await desk.call("file-request", filing(linli, there)));
    const other = await linli.as("street-officer-wu");
    const elsewhere = { ...there, buildingId: linli.id("building", "yulan-1") };
    expectOk(await other.call("file-request", filing(linli, elsewhere)));
  });

  test("the desk sees what the number reported before, where it sees requests at all", async () => {
    const desk = await linli.as("community-officer-chen");
    const { requests } = expectOk(await desk.call("find-earlier", { filingId, phone })).body;
    expect(requests).toMatchObject([{ place: expect.stringContaining("翠屏小区1栋"), state: "dispatched" }]);
    expect(JSON.stringify(requests)).not.toContain("赵示例");
    const district = await linli.as("district-officer-he");
    expect(expectOk(await district.call("find-earlier", { filingId, phone })).body.requests).toHaveLength(2);
  });

  test("another number finds nothing, and asking is on record without the number", async () => {
    const desk = await linli.as("community-officer-chen");
    const nobody = { filingId, phone: "13822220002" };
    expect(expectOk(await desk.call("find-earlier", nobody)).body.requests).toEqual([]);
    const audit = await linli.rows(
      "select input from platform.audit_entries where operation = 'find-earlier' and subject_id = $1",
      [filingId],
    );
    expect(audit.length).toBeGreaterThan(1);
    expect(JSON.stringify(audit)).not.toMatch(/1382222/);
  });
});
