import fc from "fast-check";
import { expect, test } from "vitest";
import { locationOf, metresBetween, worldPointOf } from "./mercator.ts";
import { contains, shapeOf } from "./shapes.ts";

const square = [
  [103.7, 25.4],
  [103.9, 25.4],
  [103.9, 25.6],
  [103.7, 25.6],
  [103.7, 25.4],
];
const hole = [
  [103.79, 25.49],
  [103.81, 25.49],
  [103.81, 25.51],
  [103.79, 25.51],
  [103.79, 25.49],
];

test("a place goes to the world's square and comes back", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (lng, lat) => {
        const back = locationOf(worldPointOf({ lng, lat }));
        expect(back.lng).toBeCloseTo(lng, 9);
        expect(back.lat).toBeCloseTo(lat, 9);
      },
    ),
  );
});

test("a place is in its area, not in a hole of it, not beside it", () => {
  const shape = shapeOf({ type: "Polygon", coordinates: [square, hole] });
  expect(contains(shape, { lng: 103.75, lat: 25.5 })).toBe(true);
  expect(contains(shape, { lng: 103.8, lat: 25.5 })).toBe(false);
  expect(contains(shape, { lng: 103.95, lat: 25.5 })).toBe(false);
});

test("an area of several parts contains what each of them contains", () => {
  const shape = shapeOf({
    type: "MultiPolygon",
    coordinates: [[hole], [square.map(([lng = 0, lat = 0]) => [lng + 1, lat])]],
  });
  expect(contains(shape, { lng: 103.8, lat: 25.5 })).toBe(true);
  expect(contains(shape, { lng: 104.8, lat: 25.5 })).toBe(true);
  expect(contains(shape, { lng: 104.3, lat: 25.5 })).toBe(false);
});

test("a name stands in the middle of the largest part", () => {
  const middle = locationOf(shapeOf({ type: "Polygon", coordinates: [square] }).middle);
  expect(middle.lng).toBeCloseTo(103.8, 6);
  expect(middle.lat).toBeCloseTo(25.5, 3);
});

test("a hundredth of a degree northwards is 1.112 km", () => {
  expect(metresBetween({ lng: 103.8, lat: 25.5 }, { lng: 103.8, lat: 25.51 })).toBeCloseTo(1112, 0);
  expect(metresBetween({ lng: 103.8, lat: 25.5 }, { lng: 103.8, lat: 25.5 })).toBe(0);
});
