// From degrees to metres and back, on the plane that touches the globe at the district's centre. Over the fifty kilometres of a
// district the error stays far below what an invented boundary needs.

import type { Region, Vector } from "./geometry.ts";
import type { LongitudeLatitude, MultiPolygon, Point, Ring } from "./rows.ts";

/** The centre of the city, WGS 84; source: the boundary file's own centre. */
const districtCenter: LongitudeLatitude = [103.798, 25.501];

const metresPerDegreeLatitude = 110_780;
const metresPerDegreeLongitude = 111_320 * Math.cos((districtCenter[1] * Math.PI) / 180);

export function toMetres([longitude, latitude]: LongitudeLatitude): Vector {
  return [
    (longitude - districtCenter[0]) * metresPerDegreeLongitude,
    (latitude - districtCenter[1]) * metresPerDegreeLatitude,
  ];
}

/** Six decimals: a tenth of a metre. */
function toDegrees([x, y]: Vector): LongitudeLatitude {
  return [
    roundTo6(districtCenter[0] + x / metresPerDegreeLongitude),
    roundTo6(districtCenter[1] + y / metresPerDegreeLatitude),
  ];
}

export function toPoint(position: Vector): Point {
  const [longitude, latitude] = toDegrees(position);
  return { longitude, latitude };
}

/** Closes the rings and leaves out vertices that rounding has made equal. */
export function toMultiPolygon(region: Region): MultiPolygon {
  return region.map((polygon) => [closeRing(polygon.map(toDegrees))]).filter(([ring]) => ring!.length >= 4);
}

/** The inverse of {@link toMultiPolygon}, up to rounding. */
export function toRegion(boundary: MultiPolygon): Region {
  return boundary.map((piece) => piece[0]!.slice(0, -1).map(toMetres));
}

function closeRing(positions: LongitudeLatitude[]): Ring {
  const ring: Ring = [];
  for (const position of positions) {
    if (!samePosition(ring.at(-1), position)) ring.push(position);
  }
  while (ring.length > 1 && samePosition(ring.at(-1), ring[0]!)) ring.pop();
  return ring.length === 0 ? ring : [...ring, [...ring[0]!]];
}

function samePosition(left: LongitudeLatitude | undefined, right: LongitudeLatitude): boolean {
  return left !== undefined && left[0] === right[0] && left[1] === right[1];
}

function roundTo6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
