// How the invented housing estates of the registered micro-grids are built.

import type { Random } from "./random.ts";

export type BuildingShape = { unitCount: number; floorCount: number; homesPerFloor: number };
export type Estate = { name: string; address: string; buildings: BuildingShape[] };

const flowers = ["桂花", "海棠", "玉兰", "紫薇", "石榴", "腊梅", "山茶", "杜鹃", "银杏", "香樟"];
const endings = ["苑", "里", "园", "居", "湾"];

/** Walk-ups of the nineties, mid-rises with a lift, towers: [shape, relative frequency]. */
const shapes: readonly (readonly [BuildingShape, number])[] = [
  [{ unitCount: 3, floorCount: 6, homesPerFloor: 2 }, 5],
  [{ unitCount: 4, floorCount: 7, homesPerFloor: 2 }, 3],
  [{ unitCount: 2, floorCount: 11, homesPerFloor: 2 }, 3],
  [{ unitCount: 1, floorCount: 18, homesPerFloor: 4 }, 2],
  [{ unitCount: 2, floorCount: 26, homesPerFloor: 3 }, 1],
];

/** The index is the estate's place among all, so that no two have the same name. */
export function planEstate(index: number, streetName: string, householdCount: number, random: Random): Estate {
  const flower = flowers[index % flowers.length]!;
  const name = `示例${flower}${endings[Math.floor(index / flowers.length) % endings.length]}`;
  const [shape] = shapes[random.weighted(shapes.map(([, frequency]) => frequency))]!;
  const homesPerBuilding = shape.unitCount * shape.floorCount * shape.homesPerFloor;
  const buildingCount = Math.max(1, Math.round(householdCount / homesPerBuilding));
  return {
    name,
    address: `麒麟区${streetName}示例${flower}路${random.between(1, 180)}号`,
    buildings: Array.from({ length: buildingCount }, () => shape),
  };
}
