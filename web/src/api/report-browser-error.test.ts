import { expect, test } from "vitest";
import { reportOf } from "./report-browser-error.ts";

test("a report names the page and the error, and nobody", () => {
  const error = new Error("cannot read 19900001234 at https://linli.test/r/261124-00042?phone=19900001234");
  error.stack = "Error: at https://linli.test/assets/home.js?token=abc:12:345";
  expect(reportOf(error, "/r/261124-00042")).toEqual({
    message: "cannot read # at https://linli.test/r/#-00042",
    page: "/r/:id",
    stack: "Error: at https://linli.test/assets/home.js:12:345",
  });
});

test("a report stays within the operation's bounds, whatever was thrown", () => {
  const error = new Error("长".repeat(900));
  error.stack = "x".repeat(9_000);
  const report = reportOf(error, "/");
  expect(report.message).toHaveLength(500);
  expect(report.stack).toHaveLength(2000);
  expect(reportOf("thrown text", "/file").message).toBe("thrown text");
});
