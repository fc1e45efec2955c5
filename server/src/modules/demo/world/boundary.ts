// The district's real outline. The file is in GCJ-02, a few hundred metres off; this is the only place that knows it.

import { readFileSync } from "node:fs";
import gcoordModule from "gcoord";
import type { Region } from "./geometry.ts";
import { toMetres } from "./projection.ts";
import type { LongitudeLatitude } from "./rows.ts";

// The package's types describe its ES module; what Node loads is the CommonJS one, whose exports are that default.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

type BoundaryFile = { features: { geometry: { coordinates: LongitudeLatitude[][][] } }[] };

/** The outline in metres around the district's centre, converted from GCJ-02 to WGS 84. */
export function readDistrictBoundary(): Region {
  const url = new URL("../data/qilin-district.geojson", import.meta.url);
  const file = JSON.parse(readFileSync(url, "utf8")) as BoundaryFile;
  const pieces = file.features[0]!.geometry.coordinates;
  return pieces.map((piece) => {
    const ring = piece[0]!.slice(0, -1);
    return ring.map((position) => toMetres(gcoord.transform(position, gcoord.GCJ02, gcoord.WGS84)));
  });
}
