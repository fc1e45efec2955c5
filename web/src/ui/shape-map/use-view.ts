import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type Location, locationOf, scaleAt, type WorldPoint, worldPointOf } from "./mercator.ts";

/** What is in the middle of the map, and how near. */
export interface View {
  middle: WorldPoint;
  zoom: number;
}

const nearest = 18;
const farthest = 7;
/** A press that moves less than this many pixels is a press, not a drag. */
const steadyPixels = 6;
const arrowPixels = 60;
/** Below this zoom a press also goes nearer, so that three presses lead from a district to a street corner. */
const nearEnough = 15;

interface Finger {
  x: number;
  y: number;
}

/**
 * The view and everything that moves it: dragging with one finger, pinching with two, pressing, the wheel, the keys.
 * @param start where to begin
 */
export function useView(start: View) {
  const [view, setView] = useState(start);
  const box = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, Finger>());
  const steadyFrom = useRef<Finger | null>(null);

  const panBy = (dx: number, dy: number) =>
    setView(({ middle, zoom }) => ({
      middle: { x: middle.x - dx / scaleAt(zoom), y: middle.y - dy / scaleAt(zoom) },
      zoom,
    }));
  /** Keeps the point at `from` (pixels from the middle) where it is. */
  const zoomBy = (steps: number, from: Finger = { x: 0, y: 0 }) =>
    setView(({ middle, zoom }) => {
      const next = Math.max(farthest, Math.min(nearest, zoom + steps));
      const shift = 1 / scaleAt(zoom) - 1 / scaleAt(next);
      return { middle: { x: middle.x + from.x * shift, y: middle.y + from.y * shift }, zoom: next };
    });
  const fromMiddle = (at: { clientX: number; clientY: number }): Finger => {
    const around = box.current?.getBoundingClientRect();
    if (around === undefined) return { x: 0, y: 0 };
    return { x: at.clientX - around.left - around.width / 2, y: at.clientY - around.top - around.height / 2 };
  };

  // React listens to the wheel passively, and then the page would scroll too.
  useEffect(() => {
    const element = box.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 0.5 : -0.5, fromMiddle(event));
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  });

  const press = {
    onPointerDown(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId);
      const finger = fromMiddle(event);
      fingers.current.set(event.pointerId, finger);
      steadyFrom.current = fingers.current.size === 1 ? finger : null;
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = fromMiddle(event);
      if (steadyFrom.current !== null && distance(steadyFrom.current, now) < steadyPixels) return;
      steadyFrom.current = null;
      const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
      fingers.current.set(event.pointerId, now);
      if (other === undefined) panBy(now.x - before.x, now.y - before.y);
      else if (distance(before, other) > 0) zoomBy(Math.log2(distance(now, other) / distance(before, other)), other);
    },
    onPointerUp(event: PointerEvent) {
      const at = steadyFrom.current;
      fingers.current.delete(event.pointerId);
      steadyFrom.current = null;
      if (at === null) return;
      panBy(-at.x, -at.y);
      if (view.zoom < nearEnough) zoomBy(2);
    },
    onPointerCancel(event: PointerEvent) {
      fingers.current.delete(event.pointerId);
      steadyFrom.current = null;
    },
  };

  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const move = moves[event.key];
    const nearer = zooms[event.key];
    if (move === undefined && nearer === undefined) return;
    event.preventDefault();
    if (move !== undefined) panBy(move[0] * arrowPixels, move[1] * arrowPixels);
    if (nearer !== undefined) zoomBy(nearer);
  };

  return { view, box, press, onKeyDown, zoomBy };
}

const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const zooms: Record<string, number> = { "+": 1, "=": 1, "-": -1 };

function distance(one: Finger, other: Finger): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

export function viewOf(location: Location, zoom: number): View {
  return { middle: worldPointOf(location), zoom };
}

export function middleOf(view: View): Location {
  return locationOf(view.middle);
}
