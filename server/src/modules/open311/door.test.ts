import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, anyone, system } from "../../platform/operations/actor.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { lightOut, Program } from "./open311.fixture.ts";

const linli = testDistrict();
const program = new Program(linli);
let light: string;

const codesOf = ({ status, body }: { status: number; body: { code: number }[] }) => [
  status,
  body.map(({ code }) => code),
];

beforeAll(async () => {
  const { body } = await program.post("v2/requests.json", { api_key: await program.key(), ...lightOut });
  light = body[0].service_request_id;
});

describe("discovery", () => {
  test("names the specification, the address of this door and its formats, in both formats", async () => {
    const endpoint = {
      specification: "http://wiki.open311.org/GeoReport_v2",
      url: "http://one.test/open311/v2",
      changeset: expect.any(String),
      type: "test",
    };
    for (const path of ["discovery", "v2/discovery"]) {
      const json = (await program.get(`${path}.json`)).body;
      expect(json.endpoints).toEqual([{ ...endpoint, formats: ["text/xml", "application/json"] }]);
      expect(Object.keys(json)).toEqual(["changeset", "contact", "key_service", "endpoints"]);
      const { discovery } = (await program.get(`${path}.xml`)).body;
      expect(discovery.endpoints.endpoint).toEqual({
        ...endpoint,
        formats: { format: ["text/xml", "application/json"] },
      });
    }
  });
});

describe("who may", () => {
  const client: Actor = { ...anyone, kind: "client", clientId: "019ab2c3-0000-7000-8000-00000000000c" };
  const resident: Actor = { ...anyone, kind: "resident" };
  const actors = [anyone, resident, client, system];

  test.each([
    ["list-services", "anyone,resident,client,system"],
    ["show-service-definition", "anyone,resident,client,system"],
    ["list-service-requests", "anyone,resident,client,system"],
    ["show-service-requests", "anyone,resident,client,system"],
    ["show-token", "anyone,resident,client,system"],
    ["prepare-filing", "client"],
    ["open-client", "system"],
    ["revoke-client", "system"],
  ])("%s: %s, and it has no address under /api", (name, kinds) => {
    const { operations, jobs } = linli.linli.application;
    const allowed = actors.filter((actor) => jobs.get(name)?.permission(actor));
    expect(allowed.map(({ kind }) => kind).join()).toBe(kinds);
    expect(operations.get(name)).toBeUndefined();
  });
});

describe("the address", () => {
  test("jurisdiction_id is a district's code and wins over the host; an unknown one is 404", async () => {
    const other = new Program(linli, "two");
    const code = String(linli.district("one").id);
    expect((await other.get(`v2/requests/${light}.json`, { jurisdiction_id: code })).status).toBe(200);
    for (const jurisdiction_id of ["530302", "city.gov"]) {
      expect(codesOf(await program.get("v2/services.json", { jurisdiction_id }))).toEqual([404, [404]]);
    }
  });

  test("must end in .xml or .json; tokens and paths that are none are 404", async () => {
    for (const path of ["v2/services", "v2/nothing.xml", "v2/tokens/1.xml", "v1/services.xml"]) {
      const { status, body } = await program.get(path);
      expect([path, status, body.errors.error.code]).toEqual([path, 404, "404"]);
    }
    const unknown = "v2/tokens/019ab2c3-0000-7000-8000-0000000000ff.json";
    expect(codesOf(await program.get(unknown))).toEqual([404, [404]]);
  });

  test("reading needs no key", async () => {
    for (const path of ["v2/services", "v2/requests", `v2/requests/${light}`, "v2/services/water-outage"]) {
      expect((await program.get(`${path}.xml`)).status).toBe(200);
    }
  });

  test("is not part of the contract under /api", async () => {
    const { body } = await (await linli.as("anyone")).send({ method: "GET", url: "/api/openapi.json" });
    expect(Object.keys(body.paths).filter((path) => path.includes("open311"))).toEqual([]);
  });
});
