import type { SmallDistrict } from "../../testing/small-districts.ts";
import type { Answer, Browser, TestDistrict } from "../../testing/test-district.ts";

export interface PlacedBrowser extends Browser {
  /** Calls one of identity's writes from that address. */
  post(name: string, payload: Record<string, unknown>): Promise<Answer>;
}

/** A new browser at an address of its own. */
export function browserAt(linli: TestDistrict, remoteAddress: string, district?: SmallDistrict): PlacedBrowser {
  const browser = linli.newBrowser(district);
  return {
    ...browser,
    post: (name, payload) => browser.send({ method: "POST", url: `/api/identity/${name}`, payload, remoteAddress }),
  };
}

/** "203.0.113.7" and its neighbours: addresses that are nobody's, for documents (RFC 5737). */
export function address(number: number): string {
  return `203.0.${113 + Math.floor(number / 250)}.${(number % 250) + 1}`;
}
