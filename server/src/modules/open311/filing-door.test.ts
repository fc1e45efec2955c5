import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { pointIn } from "../../testing/small-world.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { lightOut, Program } from "./open311.fixture.ts";

const linli = testDistrict();
const program = new Program(linli);
let key: string;

beforeAll(async () => {
  key = await program.key();
});

const file = (form: Record<string, string | string[]>) => program.post("v2/requests.json", { api_key: key, ...form });
const errors = async (form: Record<string, string | string[]>) => {
  const { status, body } = await file(form);
  return { status, codes: body.map((error: { code: number }) => error.code), words: body[0].description as string };
};
const count = async () => (await linli.rows("select count(*) from requests.requests"))[0]!.count;
const filed = async (number: string) =>
  (await linli.rows("select * from requests.requests where number = $1", [number]))[0]!;

describe("POST requests", () => {
  test("files through the main operation and answers with the number at once, in JSON", async () => {
    const { status, body } = await file(lightOut);
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        service_request_id: expect.stringMatching(/^261124-\d{5}$/),
        service_notice: expect.stringMatching(/^由甲街道城市管理办公室办理，2026-\d\d-\d\d \d\d:\d\d前答复。$/),
        account_id: null,
        linli: { id: expect.any(String), key: expect.any(String) },
      },
    ]);
    expect(await filed(body[0].service_request_id)).toMatchObject({
      channel: "open311",
      state: "dispatched",
      description: "门口的路灯不亮",
      reporter_name: "李示例",
      building_id: linli.id("building", "cuiping-1"),
      client_id: expect.any(String),
      reporter_account_id: null,
    });
  });

  test("answers in XML when the address ends so", async () => {
    const { status, body } = await program.post("v2/requests.xml", { api_key: key, ...lightOut });
    expect(status).toBe(200);
    expect(Object.keys(body.service_requests.request)).toEqual([
      "service_request_id",
      "service_notice",
      "account_id",
      "linli",
    ]);
    expect(body.service_requests.request.account_id).toBe("");
  });

  test("asks for no code by SMS: the client is trusted for the contact it gives", async () => {
    const before = (await linli.messages()).length;
    const { body } = await file(lightOut);
    const codes = (await linli.messages())
      .slice(0, -before || undefined)
      .filter(({ purpose }) => purpose === "file-request");
    expect(codes).toEqual([]);
    const request = await filed(body[0].service_request_id);
    expect(linli.vault.open(request.reporter_phone_encrypted as Buffer, "requests.requests.reporter_phone")).toBe(
      "19900010001",
    );
  });

  test.each([
    ["a point in WGS 84", { lat: String(pointIn(0).latitude), long: String(pointIn(0).longitude) }],
    ["an address in words", { address_string: "翠屏小区1栋" }],
    ["the code of a building", { address_id: "CP2A3B4" }],
  ])("is placed by %s alone, without name, phone and words", async (_, place) => {
    const { status, body } = await file({ service_code: "street-light-out", ...place });
    expect([status, body]).toEqual([200, [expect.anything()]]);
    expect(await filed(body[0].service_request_id)).toMatchObject({
      micro_grid_id: linli.id("area", "micro-a1-1-1"),
      description: "路灯不亮",
      reporter_phone_encrypted: null,
    });
  });

  test("takes answers to the service's questions, one value and lists alike", async () => {
    const { body } = await file({
      service_code: "trapped-in-lift",
      address_id: "CP2A3B4",
      "attribute[anybody-in-danger]": "true",
      "attribute[which-floor][]": ["6"],
    });
    expect(await filed(body[0].service_request_id)).toMatchObject({
      answers: { "anybody-in-danger": true, "which-floor": "6" },
    });
  });

  test("takes the optional fields it has no use for without keeping them", async () => {
    const unused = { email: "li@example.cn", device_id: "device-1", account_id: "account-1" };
    const { status, body } = await file({ ...lightOut, ...unused });
    expect(status).toBe(200);
    const row = JSON.stringify(await filed(body[0].service_request_id));
    expect(row).not.toMatch(/li@example.cn|device-1|account-1/);
  });

  test("takes 4,000 characters of description", async () => {
    const { body } = await file({ ...lightOut, description: "灯".repeat(4000) });
    expect((await filed(body[0].service_request_id)).description).toHaveLength(4000);
  });

  test("the same id sent ten times at once is one request, and its token finds it", async () => {
    const id = "019ab2c3-0000-7000-8000-00000000000a";
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 10 }, () => file({ ...lightOut, "linli[id]": id })));
    const numbers = new Set(answers.map(({ body }) => body[0].service_request_id));
    expect(numbers.size).toBe(1);
    expect(await count()).toBe(Number(before) + 1);
    const [number] = numbers;
    expect((await program.get(`v2/tokens/${id}.json`)).body).toEqual([{ service_request_id: number, token: id }]);
    expect((await program.get(`v2/tokens/${id}.xml`)).body).toEqual({
      service_requests: { request: { service_request_id: number, token: id } },
    });
  });
});

describe("the key", () => {
  test("is missing: 403, and nothing is filed", async () => {
    const before = await count();
    const { status, body } = await program.post("v2/requests.json", lightOut);
    expect([status, body]).toEqual([403, [{ code: 403, description: expect.stringContaining("api_key") }]]);
    expect(await count()).toBe(before);
  });

  test("is wrong, of another district, or was taken back: 403", async () => {
    const gone = await program.key("撤销的客户");
    const kept = await program.key("示例随手拍");
    expect(await linli.runJob("revoke-client", { name: "撤销的客户" })).toEqual({ revoked: 1 });
    const foreign = await new Program(linli, "two").key();
    for (const api_key of ["wrong", gone, foreign]) {
      expect(await errors({ ...lightOut, api_key })).toMatchObject({ status: 403, codes: [403] });
    }
    expect((await file({ ...lightOut, api_key: kept })).status).toBe(200);
  });

  test("is checked before anything of the form is told", async () => {
    expect(await errors({ api_key: "wrong" })).toMatchObject({ status: 403, codes: [403] });
  });

  test("is kept as a keyed hash only", async () => {
    const rows = await linli.rows("select k::text, c::text from open311.client_keys k, open311.clients c");
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(key).toString("hex"));
  });

  test("is given again under the same name, and the older one stays good", async () => {
    const next = await program.key();
    expect(next).not.toBe(key);
    expect((await file(lightOut)).status).toBe(200);
    expect((await file({ ...lightOut, api_key: next })).status).toBe(200);
    expect(await linli.rows("select count(*) from open311.clients where name = '示例随手拍'")).not.toEqual([
      { count: 0 },
    ]);
  });

  test("revoking a client that is none is refused; revoking twice takes nothing more", async () => {
    await expect(linli.runJob("revoke-client", { name: "没有的客户" })).rejects.toMatchObject({
      code: "client-unknown",
    });
    expect(await linli.runJob("revoke-client", { name: "撤销的客户" })).toEqual({ revoked: 0 });
  });
});

describe("what is wrong leaves as an array of errors", () => {
  test("404 for a service that is none", async () => {
    expect(await errors({ ...lightOut, service_code: "nothing" })).toMatchObject({ status: 404, codes: [404] });
  });

  test("400 for each parameter that is missing, all at once", async () => {
    expect(await errors({})).toMatchObject({ status: 400, codes: [400, 400] });
    expect(await errors({ service_code: "trapped-in-lift" })).toMatchObject({ status: 400, codes: [400, 400] });
    const { words } = await errors({ service_code: "trapped-in-lift", address_id: "CP2A3B4" });
    expect(words).toContain("attribute[anybody-in-danger]");
  });

  test.each([
    ["lat without long", { service_code: "street-light-out", lat: "25.5" }],
    ["a building that is none", { ...lightOut, address_id: "NOTHING" }],
    ["an address that names no building", { service_code: "street-light-out", address_string: "没有的路9号" }],
    ["a point outside the district", { service_code: "street-light-out", lat: "39.9", long: "116.4" }],
    ["a phone that is none", { ...lightOut, phone: "12345" }],
    ["a description of 4,001 characters", { ...lightOut, description: "灯".repeat(4001) }],
    ["an attribute the service does not have", { ...lightOut, "attribute[colour]": "red" }],
  ])("400 for %s", async (_, form) => {
    const before = await count();
    expect(await errors(form)).toMatchObject({ status: 400, codes: [400] });
    expect(await count()).toBe(before);
  });

  test("400 for a body that is no form", async () => {
    const anyone = linli.newBrowser();
    const sent = await anyone.send({ method: "POST", url: "/open311/v2/requests.json", payload: { api_key: key } });
    expect([sent.status, sent.body]).toEqual([400, [{ code: 400, description: expect.stringContaining("form") }]]);
  });

  test("400 for a form that is too long", async () => {
    expect(await errors({ ...lightOut, description: "灯".repeat(70_000) })).toMatchObject({
      status: 400,
      codes: [400],
    });
  });

  test("in XML when the address ends so, and in the caller's language", async () => {
    const { status, body } = await program.post("v2/requests.xml", {}, { "accept-language": "en" });
    expect([status, body]).toEqual([
      403,
      { errors: { error: { code: "403", description: expect.stringContaining("The api_key is missing") } } },
    ]);
  });
});

test("whatever a form or a query holds, the answer is the specification's and never our fault", async () => {
  const names = ["service_code", "lat", "long", "address_id", "address_string", "description", "phone", "page"];
  const more = [
    "media_url",
    "linli[id]",
    "attribute[x][]",
    "__proto__",
    "start_date",
    "status",
    "service_request_id",
  ];
  const values = fc.oneof(
    fc.constantFrom(
      "street-light-out",
      "CP2A3B4",
      "25.505",
      "103.805",
      "open",
      "\u0000",
      "%",
      "2026-11-24T09:00:00Z",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const fields = fc.dictionary(fc.constantFrom(...names, ...more), values, { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(fields, async (form) => {
      const answers = [
        await file(form),
        await program.get("v2/requests.xml", form),
        await program.get(`v2/requests/${encodeURIComponent(form.phone ?? "1").replaceAll(".", "")}.json`),
      ];
      for (const { status } of answers) expect([200, 400, 404]).toContain(status);
    }),
    { numRuns: 60 },
  );
});
