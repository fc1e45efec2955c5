import { expect, test } from "vitest";
import { newerCalls, newerSyntax } from "./old-browsers.ts";

test("the check for old browsers finds what it is for", () => {
  const code = "class A { #b = 1; static { x ??= 1_000 } } /(?<=a)b/.test(c)";
  const found = newerSyntax("a.js", code).join();
  for (const what of ["private #b", "class field", "static block", "??=", "numeric separator", "lookbehind"]) {
    expect(found).toContain(what);
  }
  expect(
    newerCalls("a.js", "[1].at(0); structuredClone({}); AbortSignal.timeout(1); Object.hasOwn(a, 'b')"),
  ).toHaveLength(4);
});

test("and leaves alone what old browsers have", () => {
  const code = "const f = async () => { for await (const x of y) z(x?.a ?? 1n) }; import('./b.js'); timer.timeout(1)";
  expect([...newerSyntax("a.js", code), ...newerCalls("a.js", code)]).toEqual([]);
});
