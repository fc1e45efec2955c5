import { beforeAll, describe, expect, test } from "vitest";
import { pointIn } from "../../testing/small-world.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { lightOut, Program, requestFields, serviceFields } from "./open311.fixture.ts";

const linli = testDistrict();
const program = new Program(linli);
let key: string;
let light: string;
let water: string;

async function file(form: Record<string, string>): Promise<string> {
  const { body } = await program.post("v2/requests.json", { api_key: key, ...form });
  return body[0].service_request_id;
}

const numbersOf = (body: { service_request_id: string }[]) =>
  body.map(({ service_request_id }) => service_request_id);
const search = async (query: Record<string, string>) =>
  numbersOf((await program.get("v2/requests.json", query)).body);
const codesOf = ({ status, body }: { status: number; body: { code: number }[] }) => [
  status,
  body.map(({ code }) => code),
];

beforeAll(async () => {
  key = await program.key();
  light = await file(lightOut);
  linli.clock.advance("PT1M");
  const { latitude, longitude } = pointIn(3);
  water = await file({
    service_code: "water-outage",
    lat: String(latitude + 0.000_123),
    long: String(longitude),
    address_string: "海棠街2号后院李家",
    description: "我家从昨晚起没有水",
  });
});

describe("services", () => {
  test("are the categories, with every field, in both formats", async () => {
    const json = (await program.get("v2/services.json")).body;
    for (const service of json) expect(Object.keys(service)).toEqual(serviceFields);
    expect(
      json.find((service: { service_code: string }) => service.service_code === "street-light-out"),
    ).toMatchObject({
      service_name: "路灯不亮",
      metadata: false,
      type: "realtime",
      keywords: expect.stringContaining("路灯坏了,"),
      group: expect.any(String),
    });
    const xml = (await program.get("v2/services.xml")).body.services.service;
    expect(xml.map((service: object) => Object.keys(service))).toEqual(json.map(() => serviceFields));
    expect(xml).toHaveLength(json.length);
  });

  test("speak the caller's language", async () => {
    const { body } = await program.get("v2/services.json", {}, { "accept-language": "en" });
    expect(
      body.find((service: { service_code: string }) => service.service_code === "street-light-out").service_name,
    ).toBe("Street light out");
  });

  test("define their questions as attributes where metadata says so", async () => {
    const json = (await program.get("v2/services/water-outage.json")).body;
    expect(json).toMatchObject({
      service_code: "water-outage",
      attributes: [
        {
          variable: true,
          code: "how-many-homes",
          datatype: "singlevaluelist",
          required: false,
          datatype_description: "",
          order: 1,
          description: "影响了多少家",
          values: expect.arrayContaining([{ key: "mine", name: "只有我家" }]),
        },
        { code: "since-when", datatype: "text", order: 2, values: [] },
      ],
    });
    const { service_definition } = (await program.get("v2/services/water-outage.xml")).body;
    expect(service_definition.attributes.attribute.map((each: { code: string }) => each.code)).toEqual([
      "how-many-homes",
      "since-when",
    ]);
    expect(service_definition.attributes.attribute[0].values.value[0]).toEqual({ key: "mine", name: "只有我家" });
  });

  test("without questions have none; a service that is none is 404", async () => {
    const { body } = await program.get("v2/services/street-light-out.json");
    expect(body).toEqual({ service_code: "street-light-out", attributes: [] });
    expect(codesOf(await program.get("v2/services/nothing.json"))).toEqual([404, [404]]);
  });
});

describe("a request", () => {
  test("has every field of the specification, in both formats", async () => {
    const json = (await program.get(`v2/requests/${light}.json`)).body;
    expect(json).toHaveLength(1);
    expect(Object.keys(json[0])).toEqual(requestFields);
    const xml = (await program.get(`v2/requests/${light}.xml`)).body;
    expect(Object.keys(xml.service_requests.request)).toEqual(requestFields);
  });

  test("says what it is about, how far it is and who has it; its times carry the district's zone", async () => {
    const [request] = (await program.get(`v2/requests/${light}.json`)).body;
    expect(request).toMatchObject({
      service_request_id: light,
      status: "open",
      status_notes: "已派出，待接单",
      service_name: "路灯不亮",
      service_code: "street-light-out",
      agency_responsible: "甲街道城市管理办公室",
      requested_datetime: "2026-11-24T09:00:00+08:00",
      updated_datetime: "2026-11-24T09:00:00+08:00",
      expected_datetime: expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      address: "甲街道翠屏路1号翠屏小区1栋",
      address_id: "CP2A3B4",
      zipcode: null,
      lat: pointIn(0).latitude,
      long: pointIn(0).longitude,
      media_url: null,
      linli: { state: "dispatched", late: false },
    });
  });

  test("keeps from everybody what was written, and the exact point of a home", async () => {
    const [request] = (await program.get(`v2/requests/${water}.json`)).body;
    const { latitude, longitude } = pointIn(3);
    expect(request).toMatchObject({
      description: null,
      address: "甲街道甲二社区",
      lat: Number(latitude.toFixed(3)),
      long: Number(longitude.toFixed(3)),
    });
    expect(JSON.stringify(request)).not.toMatch(/李家|没有水|后院/);
  });

  test("is whole for the client that filed it, and for no other", async () => {
    const [own] = (await program.get(`v2/requests/${water}.json`, { api_key: key })).body;
    expect(own).toMatchObject({
      description: "我家从昨晚起没有水",
      address: "海棠街2号后院李家",
      lat: pointIn(3).latitude + 0.000_123,
    });
    const other = await program.key("另一个客户");
    const [foreign] = (await program.get(`v2/requests/${water}.json`, { api_key: other })).body;
    expect(foreign).toMatchObject({ description: null, address: "甲街道甲二社区" });
  });

  test("that a resident filed shows nobody's words, not even to clients", async () => {
    linli.clock.advance("PT1M");
    const resident = await linli.as("resident-li");
    const { body } = expectOk(
      await resident.call("file-request", {
        id: "019ab2c3-0000-7000-8000-00000000000b",
        description: "楼上漏水，我是李示例，电话19900010001",
        categoryId: null,
        buildingId: linli.id("building", "cuiping-1"),
        address: "1单元101室",
        location: null,
        photoIds: [],
        reporterName: "李示例",
        phone: null,
        code: null,
      }),
    );
    for (const query of [{}, { api_key: key }] as Record<string, string>[]) {
      const text = JSON.stringify((await program.get(`v2/requests/${body.number}.json`, query)).body);
      expect(text).not.toMatch(/漏水，|李示例|19900010001|101室/);
    }
  });

  test("that nobody filed is 404, and a key that is wrong is 403", async () => {
    expect(codesOf(await program.get("v2/requests/261124-99999.json"))).toEqual([404, [404]]);
    expect(codesOf(await program.get(`v2/requests/${light}.json`, { api_key: "wrong" }))).toEqual([403, [403]]);
  });

  test("of another district does not exist here", async () => {
    expect(codesOf(await new Program(linli, "two").get(`v2/requests/${light}.json`))).toEqual([404, [404]]);
  });
});

describe("a search", () => {
  test("gives the newest first; numbers override all other filters", async () => {
    const all = await search({});
    expect(all.indexOf(water)).toBeLessThan(all.indexOf(light));
    expect(await search({ service_request_id: `${light},261124-99999`, service_code: "nothing" })).toEqual([light]);
    expect(codesOf(await program.get("v2/requests.json", { service_request_id: "261124-99999" }))).toEqual([
      404,
      [404],
    ]);
  });

  test("filters by service, state and time", async () => {
    expect(await search({ service_code: "water-outage" })).toEqual([water]);
    expect(await search({ service_code: "water-outage,street-light-out" })).toEqual([water, light]);
    expect(await search({ status: "closed" })).toEqual([]);
    expect(await search({ status: "open", service_code: "street-light-out" })).toEqual([light]);
    expect(await search({ start_date: "2026-11-24T09:00:30+08:00", end_date: "2026-11-24T09:01:00+08:00" })).toEqual([
      water,
    ]);
    expect(await search({ start_date: "2026-11-24T01:00:00Z", end_date: "2026-11-24T01:00:00Z" })).toEqual([light]);
  });

  test("pages by page and page_size", async () => {
    const all = await search({});
    const pages = [];
    for (const page of ["1", "2", "3", "4"]) pages.push(await search({ page, page_size: "1" }));
    expect(pages.flat()).toEqual(all.slice(0, 4));
    expect(pages.every((page) => page.length <= 1)).toBe(true);
  });

  test("finds what is at most 90 days old unless it is told otherwise", async () => {
    linli.clock.advance("PT2160H1M");
    expect(await search({ service_code: "street-light-out" })).toEqual([]);
    const span = { start_date: "2026-11-24T09:00:00+08:00" };
    expect(await search({ ...span, service_code: "street-light-out" })).toEqual([light]);
    linli.clock.set("2026-11-24T01:05:00Z");
  });

  test("answers no request with an empty list in both formats", async () => {
    expect((await program.get("v2/requests.json", { status: "closed" })).body).toEqual([]);
    expect((await program.get("v2/requests.xml", { status: "closed" })).body).toEqual({ service_requests: "" });
  });

  test("404 for a service that is none; 400 for every other wrong parameter", async () => {
    expect(codesOf(await program.get("v2/requests.json", { service_code: "nothing" }))).toEqual([404, [404]]);
    const wrong: Record<string, string>[] = [
      { status: "pending" },
      { start_date: "yesterday" },
      { start_date: "2026-01-01T00:00:00Z", end_date: "2026-11-01T00:00:00Z" },
      { page: "0" },
      { page_size: "1001" },
    ];
    for (const query of wrong) expect(codesOf(await program.get("v2/requests.json", query))).toEqual([400, [400]]);
  });
});

test("several states are open or closed, told apart by status_notes and by linli.state", async () => {
  const seen = async () => {
    const [request] = (await program.get(`v2/requests/${light}.json`)).body;
    return [request.status, request.status_notes, request.linli.state];
  };
  const [row] = await linli.rows("select id from requests.requests where number = $1", [light]);
  const officer = await linli.as("street-urban-officer-zheng");
  linli.clock.advance("PT1M");
  expectOk(await officer.call("accept-request", { requestId: row!.id, version: 1 }));
  expect(await seen()).toEqual(["open", "办理中", "accepted"]);
  linli.clock.advance("PT1M");
  expectOk(
    await officer.call("resolve-request", { requestId: row!.id, version: 2, words: "换了灯泡", photoIds: [] }),
  );
  expect(await seen()).toEqual(["open", "已答复解决，等反映人确认", "resolved"]);
  const resident = await linli.as("resident-li");
  linli.clock.advance("PT1M");
  expectOk(await resident.call("confirm-solution", { number: light, satisfaction: "satisfied" }));
  expect(await seen()).toEqual(["closed", "已办结，反映人确认已解决", "closed"]);
  expect(await search({ status: "closed" })).toEqual([light]);
  const [request] = (await program.get(`v2/requests/${light}.json`)).body;
  expect(request).toMatchObject({ expected_datetime: null, updated_datetime: "2026-11-24T09:08:00+08:00" });
});
