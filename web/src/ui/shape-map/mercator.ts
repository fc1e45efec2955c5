/** Web Mercator: the whole world is a square of side 1, so that a map can be drawn at any zoom by one multiplication. */
export interface Location {
  lng: number;
  lat: number;
}

export interface WorldPoint {
  x: number;
  y: number;
}

/** Pixels of the world's side at zoom 0, as in every slippy map. */
const worldPixels = 256;
const radians = Math.PI / 180;

export function worldPointOf({ lng, lat }: Location): WorldPoint {
  const sine = Math.sin(lat * radians);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

export function locationOf({ x, y }: WorldPoint): Location {
  return { lng: (x - 0.5) * 360, lat: Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / radians };
}

/** Pixels per world side. */
export function scaleAt(zoom: number): number {
  return worldPixels * 2 ** zoom;
}

/** Metres, good to a thousandth over the few kilometres that a neighbourhood has. */
export function metresBetween(one: Location, other: Location): number {
  const metresPerDegree = 111_195;
  const east = (other.lng - one.lng) * Math.cos(((one.lat + other.lat) / 2) * radians);
  return Math.hypot(east, other.lat - one.lat) * metresPerDegree;
}
