// Cutting a polygon along a line. Unlike Sutherland and Hodgman's method this one returns the pieces apart, without bridges of no
// width between them, when the line crosses a bay of the polygon.

import type { Polygon, Vector } from "./geometry.ts";

/** The points p with normal · p <= offset. */
export type HalfPlane = { normal: Vector; offset: number };

/** The points nearer to `own` than to `other`. */
export function nearerTo(own: Vector, other: Vector): HalfPlane {
  const normal: Vector = [other[0] - own[0], other[1] - own[1]];
  const middle: Vector = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2];
  return { normal, offset: normal[0] * middle[0] + normal[1] * middle[1] };
}

/** A stretch of the outline inside the half-plane; its first and last points lie on the line. */
type Chain = { points: Vector[]; entry: number; exit: number };

/** The pieces of a simple polygon inside the half-plane. */
export function clipHalfPlane(polygon: Polygon, plane: HalfPlane): Polygon[] {
  const depths = polygon.map(([x, y]) => plane.offset - plane.normal[0] * x - plane.normal[1] * y);
  const firstOutside = depths.findIndex((depth) => depth < 0);
  if (firstOutside < 0) return [polygon];
  if (depths.every((depth) => depth < 0)) return [];
  return joinChains(insideChains(polygon, depths, firstOutside, plane));
}

function insideChains(polygon: Polygon, depths: number[], start: number, plane: HalfPlane): Chain[] {
  const chains: Chain[] = [];
  let points: Vector[] = [];
  for (let step = 0; step < polygon.length; step += 1) {
    const here = (start + step) % polygon.length;
    const next = (here + 1) % polygon.length;
    const hereInside = depths[here]! >= 0;
    const nextInside = depths[next]! >= 0;
    if (hereInside) points.push(polygon[here]!);
    if (hereInside === nextInside) continue;
    const crossing = pointBetween(polygon[here]!, polygon[next]!, depths[here]! / (depths[here]! - depths[next]!));
    points.push(crossing);
    if (nextInside) continue;
    chains.push({ points, entry: along(plane, points[0]!), exit: along(plane, crossing) });
    points = [];
  }
  return chains;
}

/** Sorted along the line, the crossings bound in pairs the stretches where the line runs inside the polygon. */
function joinChains(chains: Chain[]): Polygon[] {
  const crossings = chains
    .flatMap((chain) => [
      { chain, position: chain.entry, enters: true },
      { chain, position: chain.exit, enters: false },
    ])
    .sort((left, right) => left.position - right.position);
  const following = new Map<Chain, Chain>();
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [first, second] = [crossings[index]!, crossings[index + 1]!];
    if (first.enters === second.enters) throw new Error("The outline crosses itself; it cannot be cut.");
    const [entry, exit] = first.enters ? [first, second] : [second, first];
    following.set(exit.chain, entry.chain);
  }

  const pieces: Polygon[] = [];
  const taken = new Set<Chain>();
  for (const first of chains) {
    const piece: Vector[] = [];
    for (let chain = first; !taken.has(chain); chain = following.get(chain)!) {
      taken.add(chain);
      piece.push(...chain.points);
    }
    if (piece.length > 0) pieces.push(piece);
  }
  return pieces;
}

function pointBetween([x1, y1]: Vector, [x2, y2]: Vector, share: number): Vector {
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

function along(plane: HalfPlane, [x, y]: Vector): number {
  return plane.normal[0] * y - plane.normal[1] * x;
}
