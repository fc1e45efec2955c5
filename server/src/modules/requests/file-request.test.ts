import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, filing, seen } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

async function filesFrom(phone: string, change: Record<string, unknown> = {}) {
  const browser = linli.newBrowser();
  expectOk(await browser.call("send-code", { phone, purpose: "file-request" }));
  const body = filing(linli, { phone, code: await linli.lastCode(phone), ...change });
  return { browser, body };
}

const countOf = async (id: string) =>
  (await linli.rows("select count(*)::int as count from requests.requests where id = $1", [id]))[0]!.count;

describe("what filing makes of it", () => {
  test("a signed-in resident's problem is located, classified, routed to the grid worker, numbered and given its deadlines", async () => {
    const li = await linli.as("resident-li");
    const rubbish = filing(linli, { description: "楼下的垃圾桶满了三天，一直没人来清运" });
    const filed = expectOk(await li.call("file-request", rubbish)).body;
    expect(filed).toMatchObject({
      number: expect.stringMatching(/^261124-\d{5}$/),
      holder: { unit: "甲一社区便民服务站", person: "甲一社区第1网格网格员" },
      category: "垃圾没人清运",
      provisional: false,
    });
    expect(Temporal.Instant.from(filed.firstContactDueAt).toString()).toBe("2026-11-25T01:00:00Z");
    expect(Temporal.Instant.from(filed.dueAt).toString()).toBe("2026-12-01T01:00:00Z");
  });

  test("everything of it is written in one transaction: timeline, routing, deadlines, audit, event and the message to come", async () => {
    const { id } = await file(linli);
    const counts = await linli.rows(
      `select (select count(*)::int from requests.timeline where request_id = $1) as timeline,
              (select count(*)::int from requests.routings where request_id = $1) as routings,
              (select count(*)::int from requests.deadlines where request_id = $1) as deadlines,
              (select count(*)::int from platform.audit_entries where subject_id = $1) as audit,
              (select count(*)::int from platform.events where subject_id = $1 and name = 'request.filed') as events`,
      [id],
    );
    expect(counts[0]).toEqual({ timeline: 1, routings: 1, deadlines: 2, audit: 1, events: 1 });
    await linli.runJobs();
    expect((await linli.messages())[0]).toMatchObject({ recipient: "19900010001", purpose: "request.filed" });
  });

  test("the audit keeps who filed and what about, but neither words nor address nor phone", async () => {
    const { id } = await file(linli, { description: "楼道灯坏了，我是张示例", address: "三单元门口" });
    const [entry] = await linli.rows("select input from platform.audit_entries where subject_id = $1", [id]);
    expect(JSON.stringify(entry)).not.toMatch(/张示例|三单元|1990\d{7}/);
    expect(entry!.input).toMatchObject({ id, buildingId: linli.id("building", "cuiping-1") });
  });

  test("somebody's phone, code and exact position, given without signing in, never reach the audit", async () => {
    const { browser, body } = await filesFrom("19900020009", {
      buildingId: null,
      location: { lng: 103.8253197, lat: 25.5048613 },
    });
    expectOk(await browser.call("file-request", body));
    const entries = await linli.rows("select input from platform.audit_entries where subject_id = $1", [body.id]);
    expect(entries).toHaveLength(1);
    const kept = JSON.stringify(entries[0]);
    for (const secret of [body.phone, body.code, "103.8253197", "25.5048613"]) expect(kept).not.toContain(secret);
  });

  test("a street light goes to the street's own office, a water outage to the company, and each says why", async () => {
    const light = await file(linli, { categoryId: categoryIdOf("street-light-out"), description: "路灯不亮" });
    expect((await seen(linli, "street-urban-officer-zheng", light.id)).routing[0].sentence).toBe(
      "“路灯不亮”由本街道的城市管理办公室负责（岗位责任表）。",
    );
    const water = await file(linli, {
      categoryId: categoryIdOf("water-outage"),
      description: "家里没水",
      answers: { "how-many-homes": "building" },
    });
    expect((await seen(linli, "department-officer-shui", water.id)).holder.unitName).toBe("示例区供水公司");
  });

  test("a point finds its micro-grid, an address that names one building finds that building", async () => {
    const point = await file(linli, { buildingId: null, location: { lng: 103.825, lat: 25.505 } });
    expect((await seen(linli, "community-officer-chen", point.id)).where.microGrid).toBe("第2网格1号微网格");
    const words = await file(linli, { buildingId: null, address: "海棠里1栋2单元" });
    expect((await seen(linli, "community-officer-shen", words.id)).where.buildingName).toBe("海棠里1栋");
  });

  test("a deadline counted into a year without a confirmed calendar says that it may move", async () => {
    linli.clock.set("2026-12-30T02:00:00Z");
    const li = await linli.as("resident-li");
    const question = filing(linli, { categoryId: categoryIdOf("question-about-rules") });
    expect(expectOk(await li.call("file-request", question)).body.provisional).toBe(true);
    linli.clock.set("2026-11-24T01:00:00Z");
  });
});

describe("the same filing again", () => {
  test("sent ten times at once, with the same code, is one request with one number", async () => {
    const { browser, body } = await filesFrom("19900020001");
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser.call("file-request", body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map((answer) => `${answer.body.number} ${answer.body.key}`)).size).toBe(1);
    expect(await countOf(body.id)).toBe(1);
    const [events] = await linli.rows(
      "select count(*)::int as count from platform.events where subject_id = $1 and name = 'request.filed'",
      [body.id],
    );
    expect(events!.count).toBe(1);
  });

  test("a stranger who sends another's id gets neither the request nor its key", async () => {
    const { id } = await file(linli);
    const { browser, body } = await filesFrom("19900020002", { id });
    const answer = await browser.call("file-request", body);
    expect(answer).toMatchObject({ status: 409, body: { code: "request-id-taken" } });
    expect(answer.body.key).toBeUndefined();
  });
});

test("staff who learn an id get no reporter's key by filing it again", async () => {
  const wang = await linli.as("grid-worker-wang");
  const patrol = filing(linli, { channel: "patrol" });
  expect(expectOk(await wang.call("file-request", patrol)).body.key).toBeNull();
  const chen = await linli.as("community-officer-chen");
  expect(await chen.call("file-request", patrol)).toMatchObject({ status: 409, body: { code: "request-id-taken" } });
});

describe("what is refused leaves nothing behind", () => {
  test.each([
    ["phone-missing", 422, { phone: null, code: null }],
    ["code-missing", 422, { phone: "19900020003", code: null }],
    ["code-wrong", 422, { phone: "19900020003", code: "000000" }],
  ])("%s: nobody is believed without a proven phone", async (code, status, change) => {
    const body = filing(linli, change);
    expect(await linli.newBrowser().call("file-request", body)).toMatchObject({ status, body: { code } });
    expect(await countOf(body.id)).toBe(0);
  });

  test.each([
    ["place-missing", { buildingId: null, address: "  " }],
    ["place-unknown", { buildingId: null, location: { lng: 116.4, lat: 39.9 } }],
    ["place-unknown", { buildingId: newId() }],
    ["place-unclear", { buildingId: null, address: "老供销社旁边" }],
    ["category-unknown", { categoryId: newId() }],
    ["category-unknown", { categoryId: categoryIdOf("water-power-gas") }],
    ["answer-missing", { categoryId: categoryIdOf("gas-leak") }],
    ["photo-unknown", { photoIds: [newId()] }],
  ])("%s", async (code, change) => {
    const body = filing(linli, change);
    const answer = await (await linli.as("resident-zhou")).call("file-request", body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(await countOf(body.id)).toBe(0);
  });

  test("too-many-open: one phone has at most twenty open requests, a neighbour's are not counted", async () => {
    const ma = await linli.as("resident-ma");
    for (let filed = 0; filed < 20; filed += 1) expectOk(await ma.call("file-request", filing(linli)));
    expect(await ma.call("file-request", filing(linli))).toMatchObject({
      status: 422,
      body: { code: "too-many-open", facts: { limit: 20 } },
    });
    expectOk(await (await linli.as("resident-li")).call("file-request", filing(linli)));
  });

  test("a text that PostgreSQL cannot hold is refused, an emoji and a rare character are kept", async () => {
    const li = await linli.as("resident-li");
    expect((await li.call("file-request", filing(linli, { description: "灯\u0000坏" }))).status).toBe(400);
    const { id } = await file(linli, { description: "𠮷祥路的灯💡不亮" });
    expect((await seen(linli, "grid-worker-wang", id)).description).toBe("𠮷祥路的灯💡不亮");
  });
});

describe("other doors of the same operation", () => {
  test("staff type a caller's problem: the caller is the reporter, the staff who typed it is recorded", async () => {
    const body = filing(linli, { phone: "19900010002", channel: "phone-call" });
    const chen = await linli.as("community-officer-chen");
    expectOk(await chen.call("file-request", body));
    const mine = expectOk(await (await linli.as("resident-zhou")).call("list-mine")).body.requests;
    expect(mine.map((request: { summary: string }) => request.summary)).toContain("楼道灯坏了三天，晚上看不见台阶");
    const [row] = await linli.rows("select channel, filed_by_account_id from requests.requests where id = $1", [
      body.id,
    ]);
    expect(row).toMatchObject({ channel: "phone-call", filed_by_account_id: expect.any(String) });
  });

  test("a resident cannot claim to be the staff's telephone", async () => {
    const { id } = await file(linli, { channel: "phone-call" });
    expect((await seen(linli, "grid-worker-wang", id)).channel).toBe("web");
  });
});
