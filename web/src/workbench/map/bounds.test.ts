import { expect, test } from "vitest";
import type { AreaFeature } from "../../api/staff-contract.ts";
import { boundsOf } from "./bounds.ts";

const square = (id: string, west: number, south: number, size: number): AreaFeature => ({
  type: "Feature",
  id,
  geometry: {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south],
        ],
      ],
    ],
  },
  properties: { id, parentId: null, name: id, level: 2, invented: false },
});

test("the map shows all of the area it is about, not only what lies in it", () => {
  const outlines = {
    type: "FeatureCollection" as const,
    features: [square("part", 2, 2, 1), square("whole", 0, 0, 10)],
  };
  expect(boundsOf(outlines, "whole")).toEqual([0, 0, 10, 10]);
});

test("an area without an outline is shown by what lies in it; nothing drawn has no bounds", () => {
  const whole = { ...square("whole", 0, 0, 1), geometry: null };
  expect(boundsOf({ type: "FeatureCollection", features: [whole, square("part", 2, 3, 1)] }, "whole")).toEqual([
    2, 3, 3, 4,
  ]);
  expect(boundsOf({ type: "FeatureCollection", features: [whole] }, "whole")).toBeNull();
});
