import { expect, test } from "vitest";
import { shortPlace } from "./short-place.ts";

test.each([
  ["麒麟区南宁街道示例桂花苑3栋", "示例桂花苑3栋"],
  ["麒麟区越州镇向桂村12号", "向桂村12号"],
  ["示例海棠苑2栋东门外", "示例海棠苑2栋东门外"],
  ["麒麟区南宁街道", "麒麟区南宁街道"],
  ["麒麟区麒麟南路188号", "麒麟南路188号"],
])("%s is said as %s", (place, short) => {
  expect(shortPlace(place, "麒麟区")).toBe(short);
});
