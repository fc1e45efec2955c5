import gcoordModule from "gcoord";
import { problem } from "./cell-problems.ts";
import { halfWidth, textOf } from "./cells.ts";
import type { CellParser } from "./text-parsers.ts";

/** Degrees in WGS 84, the one system inside; seven decimal places, about a centimetre. */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

// The package's types describe its ES module; what Node loads is the CommonJS one, whose exports are that default.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

/**
 * A point written "longitude, latitude" in degrees. `system` says what the file holds: Chinese maps and phones give
 * GCJ-02, which lies some hundred metres off and is converted here, at the edge.
 */
export function coordinates(rule: { system: "wgs-84" | "gcj-02" }): CellParser<Coordinates> {
  return (cell) => {
    const written = halfWidth(textOf(cell)).replace(/[()]/g, "");
    const [, first, second] = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;、\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(written) ?? [];
    if (first === undefined || second === undefined) {
      return problem(
        "not-coordinates",
        "应为“经度,纬度”，例如 103.7964,25.4930。",
        "This must be longitude,latitude, for example 103.7964,25.4930.",
      );
    }
    const point: [number, number] = [Number(first), Number(second)];
    if (!inChina(point)) {
      if (inChina([point[1], point[0]])) {
        return problem(
          "coordinates-swapped",
          "经度和纬度写反了：经度在前，纬度在后。",
          "Longitude and latitude are the wrong way round: longitude comes first.",
        );
      }
      return problem("out-of-range", "这个位置不在中国境内。", "This place is not in China.");
    }
    const [longitude, latitude] = point;
    return {
      value: rule.system === "gcj-02" ? fromGcj02({ longitude, latitude }) : rounded({ longitude, latitude }),
    };
  };
}

/** Where a point of a Chinese map lies in WGS 84. */
export function fromGcj02({ longitude, latitude }: Coordinates): Coordinates {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  return rounded({ longitude: east, latitude: north });
}

/** The box around China within which GCJ-02 differs from WGS 84. */
function inChina([longitude, latitude]: [number, number]): boolean {
  return longitude >= 72 && longitude <= 138 && latitude >= 0.8 && latitude <= 56;
}

function rounded({ longitude, latitude }: Coordinates): Coordinates {
  return { longitude: Number(longitude.toFixed(7)), latitude: Number(latitude.toFixed(7)) };
}
