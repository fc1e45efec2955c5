import { expect, test } from "vitest";
import { blankFiling, digitsOf, type Filing, phoneFaultOf, requestOf } from "./filing.ts";

const filing = (part: Partial<Filing>): Filing => ({ ...blankFiling(), ...part });

test("a number read out with spaces and the country's code is the same number", () => {
  expect(digitsOf("+86 199-0000 1234")).toBe("19900001234");
  expect(digitsOf("8613800000000")).toBe("13800000000");
});

test("a caller's number is asked for, a patrol's and a letter's are not, and a wrong one never passes", () => {
  expect(phoneFaultOf(filing({ phone: "" }))).toBe("missing");
  expect(phoneFaultOf(filing({ phone: "", channel: "counter" }))).toBe("missing");
  expect(phoneFaultOf(filing({ phone: "", channel: "patrol" }))).toBeNull();
  expect(phoneFaultOf(filing({ phone: "", channel: "other" }))).toBeNull();
  expect(phoneFaultOf(filing({ phone: "1990000123", channel: "patrol" }))).toBe("wrong");
  expect(phoneFaultOf(filing({ phone: "199 0000 1234" }))).toBeNull();
});

test("only answers to the questions of this category are sent", () => {
  const { answers } = requestOf(filing({ answers: { "which-floor": "3", "any-danger": false } }), "c1", [
    { code: "any-danger", words: "", kind: "yes-no", required: true },
  ]);
  expect(answers).toEqual({ "any-danger": false });
});

test("a building says where it is; the point on the map then does not", () => {
  const building = { id: "b1", name: "12栋", address: "麒麟南路188号" };
  const place = { building, location: { lng: 103.8, lat: 25.5 }, detail: " 3楼 " };
  expect(requestOf(filing({ place }), null, [])).toMatchObject({ buildingId: "b1", location: null, address: "3楼" });
});
