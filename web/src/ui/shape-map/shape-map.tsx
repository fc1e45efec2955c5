import { useEffect, useId, useLayoutEffect, useMemo, useState } from "react";
import { Button } from "../button.tsx";
import { MinusIcon, PlusIcon } from "../icons.tsx";
import { useUiWords } from "../ui-words.ts";
import { type Location, scaleAt, type WorldPoint, worldPointOf } from "./mercator.ts";
import type { Shape } from "./shapes.ts";
import { middleOf, useView, type View, viewOf } from "./use-view.ts";
import "./shape-map.css";

export interface NamedShape {
  id: string;
  name: string;
  shape: Shape;
  /** How wide a line: 0 for the widest area, more for the areas within. */
  depth: number;
}

interface ShapeMapProps {
  /** Names the map for a screen reader. */
  label: string;
  /** Where to begin: a place with a zoom, or all of a shape. */
  start: { location: Location; zoom: number } | { all: Shape };
  shapes: readonly NamedShape[];
  dots: readonly { id: string; name: string; location: Location }[];
  /** The middle of the map whenever it has come to rest. */
  onRest: (location: Location, zoom: number) => void;
}

/** Pixels the map is high; its width is the column's. */
const height = 340;
/** A narrow phone; the true width is measured as soon as the map stands. */
const leastWidth = 320;
/** Pixels a character of a name is wide, a little more than in the stylesheet for the elder's size too. */
const nameSize = 15;
const restMs = 250;
/** Shapes are drawn once at this zoom and then scaled, so that moving the map redraws no line. */
const drawnZoom = 12;

/**
 * A map of outlines with a crosshair in its middle: one moves the map until the crosshair is at the place. Our own
 * drawing instead of a map library, because it must run where there is no WebGL2 (Safari 14) and weigh a few kilobytes.
 */
export function ShapeMap({ label, start, shapes, dots, onRest }: ShapeMapProps) {
  const words = useUiWords();
  const helpId = useId();
  const { view, box, press, onKeyDown, zoomBy } = useView(
    "all" in start ? viewOfAll(start.all) : viewOf(start.location, start.zoom),
  );
  const width = useWidth(box);
  useRest(view, onRest);

  const scale = scaleAt(view.zoom);
  const onScreen = ({ x, y }: WorldPoint) => ({
    x: (x - view.middle.x) * scale + width / 2,
    y: (y - view.middle.y) * scale + height / 2,
  });
  const isSeen = ({ at }: { at: WorldPoint }) => at.x > 0 && at.x < width && at.y > 0 && at.y < height;
  const take = labelTaker();
  const names = shapes
    .filter(({ depth, shape, name }) => depth > 0 && (shape.east - shape.west) * scale > widthOf(name))
    .map(({ id, name, shape, depth }) => ({ id, name, depth, at: onScreen(shape.middle) }))
    .filter((label) => isSeen(label) && take(label.at.x - widthOf(label.name) / 2, label.at.y, label.name));
  const dotsSeen = dots.map((dot) => ({ ...dot, at: onScreen(worldPointOf(dot.location)) })).filter(isSeen);
  const dotNames = dotsSeen
    .map(({ id, name, at }) => ({ id, name, at: { x: at.x + 9, y: at.y + 5 } }))
    .filter(({ name, at }) => take(at.x, at.y, name));

  return (
    <div>
      <p className="soft small" id={helpId}>
        {words.mapHelp}
      </p>
      <div className="shape-map-frame">
        <div
          ref={box}
          className="shape-map"
          role="application"
          aria-label={label}
          aria-describedby={helpId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the arrow keys, as its role announces
          tabIndex={0}
          onKeyDown={onKeyDown}
          {...press}
        >
          <svg width={width} height={height} aria-hidden="true" focusable="false">
            <Outlines shapes={shapes} view={view} width={width} />
            {names.map(({ id, name, depth, at }) => (
              <text key={id} className={`shape-map-name shape-map-name-${Math.min(depth, 2)}`} x={at.x} y={at.y}>
                {name}
              </text>
            ))}
            {dotsSeen.map(({ id, at }) => (
              <circle key={id} className="shape-map-dot" cx={at.x} cy={at.y} r="5" />
            ))}
            {dotNames.map(({ id, name, at }) => (
              <text key={id} className="shape-map-dot-name" x={at.x} y={at.y}>
                {name}
              </text>
            ))}
            <Crosshair x={width / 2} y={height / 2} />
          </svg>
        </div>
        <div className="shape-map-zoom">
          <Button icon={<PlusIcon />} label={words.mapNearer} onClick={() => zoomBy(1)} />
          <Button icon={<MinusIcon />} label={words.mapFarther} onClick={() => zoomBy(-1)} />
        </div>
      </div>
    </div>
  );
}

/** Pixels, near enough for names of Chinese characters. */
function widthOf(name: string): number {
  return name.length * nameSize;
}

/** Lets a label stand only where no label stands yet: the first come, first served, so the nearest buildings. */
function labelTaker(): (x: number, y: number, name: string) => boolean {
  const taken: { left: number; right: number; y: number }[] = [];
  return (x, y, name) => {
    const label = { left: x, right: x + widthOf(name), y };
    const free = taken.every(
      (other) => label.right < other.left || label.left > other.right || Math.abs(label.y - other.y) > nameSize + 4,
    );
    if (free) taken.push(label);
    return free;
  };
}

function Outlines({ shapes, view, width }: { shapes: readonly NamedShape[]; view: View; width: number }) {
  // Counted from a point nearby: pixels of the whole world have too many digits for SVG.
  const [from] = useState(view.middle);
  const paths = useMemo(
    () => shapes.map(({ id, shape, depth }) => ({ id, depth, path: pathOf(shape, from) })),
    [shapes, from],
  );
  const scale = scaleAt(view.zoom);
  const x = width / 2 - (view.middle.x - from.x) * scale;
  const y = height / 2 - (view.middle.y - from.y) * scale;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale / scaleAt(drawnZoom)})`}>
      {paths.map(({ id, depth, path }) => (
        <path key={id} className={`shape-map-line shape-map-line-${Math.min(depth, 2)}`} d={path} />
      ))}
    </g>
  );
}

function pathOf(shape: Shape, from: WorldPoint): string {
  const scale = scaleAt(drawnZoom);
  const at = ({ x, y }: WorldPoint) => `${((x - from.x) * scale).toFixed(2)} ${((y - from.y) * scale).toFixed(2)}`;
  return shape.rings.map((ring) => `M${ring.map(at).join("L")}Z`).join("");
}

function Crosshair({ x, y }: { x: number; y: number }) {
  const lines = `M${x - 22} ${y}H${x - 6}M${x + 6} ${y}H${x + 22}M${x} ${y - 22}V${y - 6}M${x} ${y + 6}V${y + 22}`;
  return (
    <>
      <path className="shape-map-cross-halo" d={lines} />
      <path className="shape-map-cross" d={lines} />
    </>
  );
}

function viewOfAll(shape: Shape): View {
  const span = Math.max(shape.east - shape.west, ((shape.south - shape.north) * leastWidth) / height);
  return {
    middle: { x: (shape.west + shape.east) / 2, y: (shape.north + shape.south) / 2 },
    zoom: Math.log2(leastWidth / (span * scaleAt(0))),
  };
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(leastWidth);
  useLayoutEffect(() => {
    const measure = () => setWidth(box.current?.clientWidth ?? leastWidth);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [box]);
  return width;
}

/** Tells once the map has come to rest, not at each pixel. */
function useRest(view: View, onRest: ShapeMapProps["onRest"]) {
  useEffect(() => {
    const rest = setTimeout(() => onRest(middleOf(view), view.zoom), restMs);
    return () => clearTimeout(rest);
  }, [view, onRest]);
}
