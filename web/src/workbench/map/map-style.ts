import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import type { AreaMap, LngLat } from "../../api/staff-contract.ts";
import type { MapColours } from "./colours.ts";

/** Names are drawn with the page's own font: there is no server of glyphs. */
const font = ["system-ui"];

/** The outlines of an area and what lies in it, as the library wants them. */
export function mapStyle(
  outlines: AreaMap,
  areaId: string,
  at: LngLat | null,
  colours: MapColours,
): StyleSpecification {
  const within = outlines.features.filter(({ properties }) => properties.id !== areaId);
  const whole = outlines.features.filter(({ properties }) => properties.id === areaId);
  return {
    version: 8,
    sources: {
      within: { type: "geojson", data: collection(within), promoteId: "id" },
      whole: { type: "geojson", data: collection(whole) },
      at: { type: "geojson", data: collection(at === null ? [] : [pointAt(at)]) },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.ground } },
      {
        id: "whole-fill",
        type: "fill",
        source: "whole",
        paint: { "fill-color": colours.area, "fill-opacity": within.length > 0 ? 0 : 0.8 },
      },
      {
        id: "within-fill",
        type: "fill",
        source: "within",
        paint: {
          "fill-color": ["case", ["boolean", ["feature-state", "pointedAt"], false], colours.chosen, colours.area],
          "fill-opacity": ["case", ["boolean", ["feature-state", "pointedAt"], false], 0.35, 0.8],
        },
      },
      { id: "within-line", type: "line", source: "within", paint: { "line-color": colours.line, "line-width": 1 } },
      { id: "whole-line", type: "line", source: "whole", paint: { "line-color": colours.frame, "line-width": 2 } },
      {
        id: "within-name",
        type: "symbol",
        source: "within",
        layout: { "text-field": ["get", "name"], "text-size": 13, "text-font": font, "text-padding": 4 },
        paint: { "text-color": colours.ink, "text-halo-color": colours.ground, "text-halo-width": 1.5 },
      },
      {
        id: "at",
        type: "circle",
        source: "at",
        paint: {
          "circle-radius": 7,
          "circle-color": colours.dot,
          "circle-stroke-color": colours.ground,
          "circle-stroke-width": 2,
        },
      },
    ],
  };
}

type Data = GeoJSONSourceSpecification["data"];

function collection(features: readonly unknown[]): Data {
  return { type: "FeatureCollection", features } as Data;
}

function pointAt({ lng, lat }: LngLat) {
  return { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lng, lat] } };
}
