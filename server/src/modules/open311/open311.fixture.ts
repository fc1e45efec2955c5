import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import type { SmallDistrict } from "../../testing/small-districts.ts";
import type { TestDistrict } from "../../testing/test-district.ts";

type Values = Record<string, string | string[]>;

/** A program that speaks Open311: without cookies, in the format the address asks for. */
export class Program {
  readonly #linli: TestDistrict;
  readonly #district: SmallDistrict;

  constructor(linli: TestDistrict, district: SmallDistrict = "one") {
    this.#linli = linli;
    this.#district = district;
  }

  /** A new key of the client of this name, as the command line gives it. */
  async key(name = "示例随手拍"): Promise<string> {
    const { key } = (await this.#linli.runJob("open-client", { name }, this.#district)) as { key: string };
    return key;
  }

  async get(path: string, query: Values = {}, headers: Record<string, string> = {}) {
    return this.#send("GET", `${path}?${encoded(query)}`, undefined, headers);
  }

  async post(path: string, form: Values, headers: Record<string, string> = {}) {
    return this.#send("POST", path, encoded(form), headers);
  }

  async #send(method: "GET" | "POST", path: string, payload: string | undefined, headers: Record<string, string>) {
    const answer = await this.#linli.newBrowser(this.#district).send({
      method,
      url: `/open311/${path}`,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        ...(payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
    });
    const type = String(answer.headers["content-type"]);
    if (type.startsWith("text/xml")) {
      expect(type).toBe("text/xml; charset=utf-8");
      const text = answer.bytes.toString("utf8");
      expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
      expect(XMLValidator.validate(text)).toBe(true);
      return { ...answer, body: parser.parse(text) };
    }
    expect(type).toBe("application/json; charset=utf-8");
    return answer;
  }
}

const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false });

function encoded(values: Values): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs).toString();
}

/** What the specification asks to be in a request, in its order; `linli` is ours. */
export const requestFields = [
  "service_request_id",
  "status",
  "status_notes",
  "service_name",
  "service_code",
  "description",
  "agency_responsible",
  "service_notice",
  "requested_datetime",
  "updated_datetime",
  "expected_datetime",
  "address",
  "address_id",
  "zipcode",
  "lat",
  "long",
  "media_url",
  "linli",
];

export const serviceFields = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"];

/** A street light at a building, as a client files it. */
export const lightOut = {
  service_code: "street-light-out",
  address_id: "CP2A3B4",
  description: "门口的路灯不亮",
  first_name: "示例",
  last_name: "李",
  phone: "19900010001",
};
