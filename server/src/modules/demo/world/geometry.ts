// Plane geometry in metres. Polygons are simple rings without holes, open (the last vertex does not repeat the first).

export type Vector = readonly [x: number, y: number];
export type Polygon = readonly Vector[];
/** One area in one or more pieces that do not touch. */
export type Region = readonly Polygon[];

/** Square metres, positive when the ring runs counter-clockwise. */
export function signedArea(polygon: Polygon): number {
  let sum = 0;
  for (let index = 0; index < polygon.length; index += 1) {
    const [x1, y1] = polygon[index]!;
    const [x2, y2] = polygon[(index + 1) % polygon.length]!;
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

export function regionArea(region: Region): number {
  return region.reduce((sum, polygon) => sum + Math.abs(signedArea(polygon)), 0);
}

/** Even-odd rule; a point on the edge may fall on either side. */
function polygonContains(polygon: Polygon, [x, y]: Vector): boolean {
  let inside = false;
  for (let index = 0, before = polygon.length - 1; index < polygon.length; before = index, index += 1) {
    const [x1, y1] = polygon[index]!;
    const [x2, y2] = polygon[before]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function regionContains(region: Region, point: Vector): boolean {
  return region.some((polygon) => polygonContains(polygon, point));
}

export function distance([x1, y1]: Vector, [x2, y2]: Vector): number {
  return Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
}

/** Metres from the point to the nearest edge of the region. */
export function distanceToEdge(region: Region, [x, y]: Vector): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const polygon of region) {
    for (let index = 0; index < polygon.length; index += 1) {
      const [x1, y1] = polygon[index]!;
      const [x2, y2] = polygon[(index + 1) % polygon.length]!;
      const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = lengthSquared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / lengthSquared;
      const share = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
    }
  }
  return nearest;
}

export type Box = { minX: number; minY: number; maxX: number; maxY: number };

export function boundingBox(region: Region): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [x, y] of region.flat()) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
