import { expect, test } from "vitest";
import { inYuan, squareMetres } from "./money.ts";

test("money is told in yuan, with its fen only where there are some", () => {
  expect(inYuan(30_000_000, "zh-CN")).toBe("300,000");
  expect(inYuan(1205, "en")).toBe("12.05");
});

test("an area is told to the square centimetre, whatever its size", () => {
  expect(squareMetres("812300")).toBe("81.23");
  expect(squareMetres("107078400")).toBe("10,707.84");
  expect(squareMetres("7")).toBe("0.0007");
  expect(squareMetres("123456789012345678900000")).toBe("12,345,678,901,234,567,890.00");
});
