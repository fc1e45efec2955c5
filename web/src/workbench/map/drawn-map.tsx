import { Button } from "antd";
import { Map as LibraryMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "../words/words.tsx";
import type { AreaMapProps } from "./area-map.tsx";
import { boundsOf } from "./bounds.ts";
import { mapColours } from "./colours.ts";
import { mapStyle } from "./map-style.ts";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(workerUrl);

/** Near enough to see which house. */
const pointZoom = 16;

export default function DrawnMap(props: AreaMapProps) {
  const { directory } = useWords();
  const canvas = useRef<HTMLDivElement>(null);
  const { map, failed } = useMap(canvas, props);
  usePointing(map, props.pointedAt ?? null);
  if (failed) return <p className="area-map-none">{directory.noMap}</p>;
  return (
    <>
      <div ref={canvas} className="area-map-canvas" />
      {props.onRest && (
        <svg className="area-map-cross" viewBox="0 0 44 44" stroke="currentColor" strokeWidth="2" aria-hidden="true">
          <path d="M0 22h16M28 22h16M22 0v16M22 28v16" />
        </svg>
      )}
      <div className="area-map-zoom">
        <Button aria-label={directory.zoomIn} onClick={() => map?.zoomIn()}>
          <span aria-hidden="true">+</span>
        </Button>
        <Button aria-label={directory.zoomOut} onClick={() => map?.zoomOut()}>
          <span aria-hidden="true">−</span>
        </Button>
      </div>
    </>
  );
}

/** Draws the map anew for another area. Where the machine has no WebGL it fails, and the words beside it remain. */
function useMap(canvas: RefObject<HTMLDivElement | null>, props: AreaMapProps) {
  const { label, outlines, areaId, at } = props;
  const [map, setMap] = useState<LibraryMap | null>(null);
  const [failed, setFailed] = useState(false);
  const told = useRef(props);
  told.current = props;
  useEffect(() => {
    if (canvas.current === null) return;
    const bounds = boundsOf(outlines, areaId);
    let drawn: LibraryMap;
    try {
      drawn = new LibraryMap({
        container: canvas.current,
        style: mapStyle(outlines, areaId, at ?? null, mapColours()),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        ...(at ? { center: [at.lng, at.lat], zoom: pointZoom } : bounds !== null && { bounds }),
        fitBoundsOptions: { padding: 20 },
        locale: { "Map.Title": label },
      });
    } catch {
      setFailed(true);
      return;
    }
    drawn.touchZoomRotate.disableRotation();
    drawn.on("click", "within-fill", ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      if (typeof id === "string") told.current.onChoose?.(id);
    });
    drawn.on("mousemove", "within-fill", () => {
      drawn.getCanvas().style.cursor = told.current.onChoose ? "pointer" : "";
    });
    drawn.on("mouseleave", "within-fill", () => {
      drawn.getCanvas().style.cursor = "";
    });
    const rest = () => {
      const { lng, lat } = drawn.getCenter();
      told.current.onRest?.({ lng, lat });
    };
    drawn.on("moveend", rest);
    drawn.on("load", rest);
    setMap(drawn);
    return () => {
      setMap(null);
      drawn.remove();
    };
  }, [canvas, outlines, areaId, at, label]);
  return { map, failed };
}

/** Marks the area that the list points at. */
function usePointing(map: LibraryMap | null, id: string | null): void {
  useEffect(() => {
    if (map === null || id === null) return;
    const mark = (pointedAt: boolean) => {
      if (map.getSource("within")) map.setFeatureState({ source: "within", id }, { pointedAt });
    };
    mark(true);
    return () => mark(false);
  }, [map, id]);
}
