import { expect, it } from "vitest";
import { areas, backstop, duty, matter, path, post } from "./duties.fixture.ts";
import { changedTable, rerouted } from "./trial.ts";

const kind = { matter, microGridId: "micro-grid", path, requestCount: 3 };
const elsewhere = { ...kind, microGridId: "far", path: ["far", "other-grid", "other-street", "district"] };
const table = [duty(null, "grid"), duty(null, "district"), duty("lamp", "otherStreet")];
const office = post("office");

const moved = (...changes: Parameters<typeof changedTable>[1][number][]) =>
  rerouted([kind, elsewhere], table, changedTable(table, changes), backstop).map(
    ({ kind: { microGridId }, from, to }) => `${microGridId}: ${from.post.id} → ${to.post.id}`,
  );

it("tells what a new duty draws to itself, and leaves the rest", () => {
  expect(moved({ categoryId: "lamp", area: areas.street, post: office })).toEqual([
    "micro-grid: post of any@grid → office",
  ]);
});

it("tells where the matters of an ended duty go", () => {
  expect(moved({ categoryId: null, area: areas.grid, post: null })).toEqual([
    "micro-grid: post of any@grid → post of any@district",
  ]);
});

it("tells of another post on the same duty", () => {
  expect(moved({ categoryId: "lamp", area: areas.otherStreet, post: office })).toEqual([
    "far: post of lamp@other-street → office",
  ]);
});

it("tells nothing of a change that changes nothing", () => {
  expect(moved({ categoryId: "water", area: areas.street, post: office })).toEqual([]);
  expect(moved({ categoryId: null, area: areas.grid, post: table[0]!.post })).toEqual([]);
  expect(moved({ categoryId: "lamp", area: areas.community, post: null })).toEqual([]);
});

it("counts several changes together", () => {
  expect(
    moved({ categoryId: null, area: areas.grid, post: null }, { categoryId: null, area: areas.district, post: null }),
  ).toEqual(["micro-grid: post of any@grid → backstop"]);
});
