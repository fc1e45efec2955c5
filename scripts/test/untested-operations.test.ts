import { expect, test } from "vitest";
import { tree } from "./tree.fixture.ts";
import { untestedOperations } from "./untested-operations.ts";

const feed = 'export const feedCat = operation({\n  name: "feed-cat",\n});';
const file = "server/src/modules/cats/feed-cat.ts";

test("an operation without a test is told", () => {
  expect(untestedOperations(tree({ [file]: feed }))).toEqual([`${file}  feed-cat has no test`]);
});

test("a test beside it, or one anywhere that calls it by its name, is enough", () => {
  expect(untestedOperations(tree({ [file]: feed, "server/src/modules/cats/feed-cat.test.ts": "" }))).toEqual([]);
  const elsewhere = { "server/src/modules/cats/day.test.ts": 'await wang.call("feed-cat")' };
  expect(untestedOperations(tree({ [file]: feed, ...elsewhere }))).toEqual([]);
});
