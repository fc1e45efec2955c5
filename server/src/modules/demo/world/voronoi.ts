// Dividing a region among sites: every point goes to the nearest one. With at most some twenty sites to a parent, cutting by each
// bisector in turn is quick and needs no triangulation.

import { clipHalfPlane, nearerTo } from "./clip-half-plane.ts";
import { boundingBox, distance, type Region, regionContains, signedArea, type Vector } from "./geometry.ts";
import type { Random } from "./random.ts";

/** Pieces below this many square metres are noise of the cut. */
const smallestPieceSquareMetres = 1;

/** One region per site, in the sites' order. Together they tile the parent. */
export function divideAmong(parent: Region, sites: readonly Vector[]): Region[] {
  return sites.map((site) => {
    let pieces: Region = parent;
    for (const other of sites) {
      if (other !== site) pieces = pieces.flatMap((piece) => clipHalfPlane(piece, nearerTo(site, other)));
    }
    return pieces.filter((piece) => Math.abs(signedArea(piece)) >= smallestPieceSquareMetres);
  });
}

const samplesPerSite = 60;
const rounds = 10;

/**
 * Sites spread evenly over the region, closer together where the density (relative, up to 1) is higher.
 * Lloyd's relaxation over random samples; every site is one of the samples, hence inside the region.
 */
export function spreadSites(
  region: Region,
  count: number,
  random: Random,
  density: (point: Vector) => number = () => 1,
): Vector[] {
  const samples = sampleRegion(region, Math.max(count, 2) * samplesPerSite, random, density);
  let sites = samples.slice(0, count);
  for (let round = 0; round < rounds; round += 1) {
    sites = groupByNearest(samples, sites).map((group, index) =>
      group.length === 0 ? sites[index]! : nearestTo(meanOf(group), group),
    );
  }
  return sites;
}

function sampleRegion(region: Region, count: number, random: Random, density: (point: Vector) => number): Vector[] {
  const { minX, minY, maxX, maxY } = boundingBox(region);
  const samples: Vector[] = [];
  while (samples.length < count) {
    const point: Vector = [minX + random.fraction() * (maxX - minX), minY + random.fraction() * (maxY - minY)];
    // The cheap question first: most points of a large, thinly settled region fail it.
    if (random.chance(density(point)) && regionContains(region, point)) samples.push(point);
  }
  return samples;
}

function groupByNearest(points: readonly Vector[], sites: readonly Vector[]): Vector[][] {
  const groups: Vector[][] = sites.map(() => []);
  for (const point of points) groups[sites.indexOf(nearestTo(point, sites))]!.push(point);
  return groups;
}

function nearestTo(point: Vector, candidates: readonly Vector[]): Vector {
  let nearest = candidates[0]!;
  for (const candidate of candidates) {
    if (distance(candidate, point) < distance(nearest, point)) nearest = candidate;
  }
  return nearest;
}

function meanOf(points: readonly Vector[]): Vector {
  const sum = points.reduce<[number, number]>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
