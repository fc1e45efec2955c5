import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operations } from "./zh-CN/operations.ts";

interface Contract {
  paths: Record<string, Record<string, { operationId?: string }>>;
}

/** Reads whose input is a secret or somebody's words travel in a body, too; the record keeps no reads. */
const readsByPost = [
  "suggest-category",
  "find-similar",
  "show-progress",
  "list-contact-openings",
  "find-candidates",
  "find-electors",
  "find-ballot",
];
/** A secret ballot leaves no record. */
const unrecorded = ["cast-secret-ballot"];

test("every write that the server offers has its name in the record of actions", () => {
  const file = new URL("../../../../contract/openapi.json", import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as Contract;
  const writes = Object.values(paths).flatMap(({ post }) => (post?.operationId ? [post.operationId] : []));
  expect(writes.length).toBeGreaterThan(40);
  expect(writes.filter((name) => !(name in operations) && ![...readsByPost, ...unrecorded].includes(name))).toEqual(
    [],
  );
});
