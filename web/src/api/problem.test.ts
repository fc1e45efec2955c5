import { expect, test } from "vitest";
import { answered } from "./client.ts";
import { failureOf, Refused, Unreachable } from "./problem.ts";

test("a problem document keeps its code, its sentence and its faults by field", () => {
  const failure = failureOf(400, {
    type: "/problems/input-invalid",
    code: "input-invalid",
    title: "有内容填写不对",
    status: 400,
    errors: [{ field: "phone", problem: "pattern" }, { field: 3 }],
  });
  expect(failure).toBeInstanceOf(Refused);
  expect(failure).toMatchObject({
    code: "input-invalid",
    status: 400,
    title: "有内容填写不对",
    errors: [{ field: "phone", problem: "pattern" }],
  });
});

test("a gateway's own page, or a server coming back, is no refusal: sending again is right", () => {
  expect(failureOf(502, "<html>bad gateway</html>")).toBeInstanceOf(Unreachable);
  expect(failureOf(503, { code: "unavailable", title: "系统正在恢复" })).toBeInstanceOf(Unreachable);
});

test("a call whose network is cut is Unreachable, an answer is its data", async () => {
  await expect(answered(Promise.reject(new TypeError("Failed to fetch")))).rejects.toBeInstanceOf(Unreachable);
  expect(await answered(Promise.resolve({ data: 7, response: new Response() }))).toBe(7);
});
