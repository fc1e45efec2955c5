import { type Location, type WorldPoint, worldPointOf } from "./mercator.ts";

/** A GeoJSON geometry as far as maps of areas need it. */
export type AreaGeometry =
  | { type: "Polygon"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

type Ring = readonly WorldPoint[];

/** An outline ready to be drawn: points in the world's square. */
export interface Shape {
  rings: readonly Ring[];
  /** Where its name stands. */
  middle: WorldPoint;
  west: number;
  east: number;
  north: number;
  south: number;
}

export function shapeOf(geometry: AreaGeometry): Shape {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([lng = 0, lat = 0]) => worldPointOf({ lng, lat }))),
  );
  const points = rings.flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    rings,
    middle: middleOf(largest(rings)),
    west: Math.min(...xs),
    east: Math.max(...xs),
    north: Math.min(...ys),
    south: Math.max(...ys),
  };
}

/** Whether a place lies inside. Holes and islands count by the even-odd rule. */
export function contains(shape: Shape, location: Location): boolean {
  const { x, y } = worldPointOf(location);
  if (x < shape.west || x > shape.east || y < shape.north || y > shape.south) return false;
  let inside = false;
  for (const ring of shape.rings) {
    let before = ring[ring.length - 1];
    for (const point of ring) {
      if (before !== undefined && point.y > y !== before.y > y) {
        const crossing = point.x + ((y - point.y) / (before.y - point.y)) * (before.x - point.x);
        if (x < crossing) inside = !inside;
      }
      before = point;
    }
  }
  return inside;
}

function largest(rings: readonly Ring[]): Ring {
  return rings.reduce(
    (most, ring) => (Math.abs(areaOf(ring)) > Math.abs(areaOf(most)) ? ring : most),
    rings[0] ?? [],
  );
}

/** Twice the signed area, by the shoelace formula. */
function areaOf(ring: Ring): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
}

/** The centre of mass of a ring. */
function middleOf(ring: Ring): WorldPoint {
  const first = ring[0] ?? { x: 0.5, y: 0.5 };
  const double = areaOf(ring);
  if (double === 0) return first;
  let x = 0;
  let y = 0;
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    // Seen from the first point: the differences are tiny beside the coordinates.
    const [px, py, nx, ny] = [point.x - first.x, point.y - first.y, next.x - first.x, next.y - first.y];
    const cross = px * ny - nx * py;
    x += (px + nx) * cross;
    y += (py + ny) * cross;
  });
  return { x: first.x + x / (3 * double), y: first.y + y / (3 * double) };
}
