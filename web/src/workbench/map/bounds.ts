import type { AreaMap } from "../../api/staff-contract.ts";

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box around an area; around all there is where the area itself has no outline. */
export function boundsOf(outlines: AreaMap, areaId: string): Bounds | null {
  const own = outlines.features.filter(({ properties, geometry }) => properties.id === areaId && geometry !== null);
  const around = own.length > 0 ? own : outlines.features;
  let bounds: Bounds | null = null;
  for (const { geometry } of around) {
    for (const polygon of geometry?.coordinates ?? []) {
      for (const [lng = 0, lat = 0] of polygon.flat()) {
        bounds =
          bounds === null
            ? [lng, lat, lng, lat]
            : [
                Math.min(bounds[0], lng),
                Math.min(bounds[1], lat),
                Math.max(bounds[2], lng),
                Math.max(bounds[3], lat),
              ];
      }
    }
  }
  return bounds;
}
