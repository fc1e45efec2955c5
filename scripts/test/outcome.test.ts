import { expect, test } from "vitest";
import { outcomeOf as inBrowser } from "./playwright.ts";
import { outcomeOf as inVitest } from "./vitest.ts";

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

test("what vitest counted is what is told", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file("failed", 9)] };
  expect(inVitest(1, report)).toEqual({ passed: 7, failed: 2 });
});

test("a file that cannot be read as tests is a failure", () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", 3), file("failed", 0)] };
  expect(inVitest(1, report)).toEqual({ passed: 3, failed: 1 });
});

test("discontent without a failed test, and no report at all, are failures", () => {
  expect(inVitest(1, { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", 3)] })).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(inVitest(1, undefined)).toEqual({ passed: 0, failed: 1 });
  expect(inBrowser(1, undefined)).toEqual({ passed: 0, failed: 1 });
});

test("a browser test that needed a second try counts as failed", () => {
  expect(inBrowser(0, { expected: 5, unexpected: 0, flaky: 1 })).toEqual({ passed: 5, failed: 1 });
});
