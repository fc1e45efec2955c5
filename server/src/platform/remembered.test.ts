import { expect, it } from "vitest";
import { remembered } from "./remembered.ts";

it("builds once for one text, anew for another, and forgets the oldest", () => {
  const built: string[] = [];
  const read = remembered((text) => {
    built.push(text);
    return { text };
  });
  expect(read("a")).toBe(read("a"));
  expect(read("b")).not.toBe(read("a"));
  expect(built).toEqual(["a", "b"]);
  for (let index = 0; index < 20; index++) read(String(index));
  read("a");
  expect(built.filter((text) => text === "a")).toHaveLength(2);
});
