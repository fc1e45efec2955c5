import { expect, test } from "vitest";
import { squareMetres } from "./square-metres.ts";

test.each([
  ["0", "0.00"],
  ["1", "0.0001"],
  ["100", "0.01"],
  ["893400", "89.34"],
  ["893450", "89.345"],
  ["1000000000000000000000", "100000000000000000.00"],
])("%s square centimetres are %s square metres", (centimetres, metres) => {
  expect(squareMetres(centimetres)).toBe(metres);
});
