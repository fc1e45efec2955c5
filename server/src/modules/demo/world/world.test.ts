import { describe, expect, it } from "vitest";
import { readDistrictBoundary } from "./boundary.ts";
import { generateWorld } from "./generate-world.ts";
import { regionArea, regionContains } from "./geometry.ts";
import { lastAdultBirthYear, publishedShare } from "./party-members.ts";
import { publishedPartyOrganisations } from "./party-organisations.ts";
import { piecesOf } from "./pieces.ts";
import { toMetres, toRegion } from "./projection.ts";
import { createRandom } from "./random.ts";
import type { AreaRow, World } from "./rows.ts";

const world = generateWorld();
const areasOf = (level: number) => world.areas.filter((area) => area.level === level);
const areaById = new Map(world.areas.map((area) => [area.id, area]));
const squareMetres = (area: AreaRow) => regionArea(toRegion(area.boundary!));

describe("the demo's areas", () => {
  it("are the real 13 streets, 3 towns, 93 communities and 50 villages", () => {
    const kinds = Object.groupBy(world.areas, ({ kind }) => kind);
    expect(kinds.street).toHaveLength(13);
    expect(kinds.town).toHaveLength(3);
    expect(kinds.community).toHaveLength(93);
    expect(kinds.village).toHaveLength(50);
  });

  it("have the published 686 grids", () => {
    expect(areasOf(4)).toHaveLength(686);
  });

  it("have 300 to 500 households in each micro-grid, as published", () => {
    const counts = areasOf(5).map(({ householdCount }) => householdCount);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...counts)).toBeLessThanOrEqual(500);
  });

  it("mark every boundary that was drawn here as invented, and only the district's outline as real", () => {
    expect(world.areas.filter(({ invented }) => !invented).map(({ kind }) => kind)).toEqual(["district"]);
  });

  it("tile: the parts of an area have its size together", () => {
    for (const level of [1, 2, 3, 4]) {
      for (const area of areasOf(level)) {
        const parts = world.areas.filter(({ parentId }) => parentId === area.id);
        const sum = parts.reduce((all, part) => all + squareMetres(part), 0);
        // Positions are kept to 0.1 m, so a border of some kilometres moves by a few square metres.
        expect(sum / squareMetres(area), area.code).toBeCloseTo(1, 3);
      }
    }
  });

  it("tile: a point of the district lies in one micro-grid, and in the areas above it", () => {
    const outline = readDistrictBoundary();
    const random = createRandom("points");
    const regions = new Map(world.areas.map((area) => [area.id, toRegion(area.boundary!)]));
    const box = outline.flat();
    const xs = box.map(([x]) => x);
    const ys = box.map(([, y]) => y);
    let inside = 0;
    while (inside < 300) {
      const point = [
        random.between(Math.min(...xs), Math.max(...xs)),
        random.between(Math.min(...ys), Math.max(...ys)),
      ];
      if (!regionContains(outline, point as [number, number])) continue;
      inside += 1;
      const holders = areasOf(5).filter(({ id }) => regionContains(regions.get(id)!, point as [number, number]));
      expect(holders, String(point)).toHaveLength(1);
      for (let area = holders[0]!; area.parentId !== null; area = areaById.get(area.parentId)!) {
        expect(regionContains(regions.get(area.id)!, point as [number, number]), area.code).toBe(true);
      }
    }
  });
});

describe("the demo's register", () => {
  it("has the published 2,090 Party organisations in their kinds", () => {
    const kinds = Object.groupBy(world.units, ({ kind }) => kind);
    expect(kinds["party-committee"]).toHaveLength(72);
    expect(kinds["party-general-branch"]).toHaveLength(128);
    expect(kinds["party-branch"]).toHaveLength(1_890);
    expect(Object.values(publishedPartyOrganisations).reduce((sum, count) => sum + count)).toBe(2_090);
  });

  it("has about 20,000 homes and exactly 50,000 people", () => {
    expect(world.homes.length).toBeGreaterThan(19_000);
    expect(world.homes.length).toBeLessThan(21_000);
    expect(world.people).toHaveLength(50_000);
  });

  it("has the published share of Party members among adults, each in a branch of their community", () => {
    const adults = world.people.filter(({ birthYear, homeId }) => birthYear <= lastAdultBirthYear && homeId !== null);
    const members = world.people.flatMap(({ birthYear, homeId, party }) =>
      party ? [{ birthYear, homeId, party }] : [],
    );
    expect(members.length / adults.length).toBeCloseTo(publishedShare, 2);
    const branches = new Map(world.units.map((unit) => [unit.id, unit]));
    const homes = new Map(world.homes.map((home) => [home.id, home]));
    const buildings = new Map(world.buildings.map((building) => [building.id, building]));
    for (const { birthYear, homeId, party } of members) {
      const microGrid = areaById.get(buildings.get(homes.get(homeId!)!.buildingId)!.microGridId)!;
      expect(branches.get(party.unitId)).toMatchObject({ kind: "party-branch", areaId: microGrid.parentId });
      expect(Number(party.since.slice(0, 4)) - birthYear, party.since).toBeGreaterThanOrEqual(17);
    }
  });

  it("has homes that are unsold, homes with several owners, and owners of several homes", () => {
    const ownersOf = Map.groupBy(
      world.people.flatMap(({ id, homeId, residence, ownedHomeIds = [] }) =>
        [...(residence === "owner" ? [homeId!] : []), ...ownedHomeIds].map((home) => ({ id, home })),
      ),
      ({ home }) => home,
    );
    const unsold = world.homes.filter(({ developerUnitId }) => developerUnitId);
    expect(unsold.length).toBeGreaterThan(50);
    expect(unsold.length).toBeLessThan(500);
    expect(unsold.filter(({ id }) => ownersOf.has(id))).toEqual([]);
    const shared = [...ownersOf.values()].filter((owners) => owners.length > 1);
    expect(shared.length).toBeGreaterThan(1_000);
    const buyers = world.people.filter(({ ownedHomeIds }) => ownedHomeIds);
    expect(buyers.length).toBeGreaterThan(500);
    expect(buyers.some(({ ownedHomeIds }) => ownedHomeIds!.length > 1)).toBe(true);
    for (const { homeId, ownedHomeIds } of buyers) expect(ownedHomeIds).not.toContain(homeId);
  });

  it("has one backstop, and every post is held", () => {
    expect(world.posts.filter(({ backstop }) => backstop)).toHaveLength(1);
    const people = new Set(world.people.map(({ id }) => id));
    for (const { name, holderPersonIds } of world.posts) {
      expect(holderPersonIds.length, name).toBeGreaterThan(0);
      expect(
        holderPersonIds.every((id) => people.has(id)),
        name,
      ).toBe(true);
    }
  });

  it("has a post and an area behind every duty, and a general duty for every grid", () => {
    const posts = new Set(world.posts.map(({ id }) => id));
    expect(world.duties.filter(({ postId, areaId }) => !posts.has(postId) || !areaById.has(areaId))).toEqual([]);
    const general = new Set(
      world.duties.filter(({ categoryCode }) => categoryCode === null).map(({ areaId }) => areaId),
    );
    expect(areasOf(4).filter(({ id }) => !general.has(id))).toEqual([]);
  });

  it("puts every building into the micro-grid it belongs to", () => {
    for (const { name, point, microGridId } of world.buildings) {
      const region = toRegion(areaById.get(microGridId)!.boundary!);
      expect(regionContains(region, toMetres([point.longitude, point.latitude])), name).toBe(true);
    }
  });

  it("names nobody who lives: each name is a surname and a pair of the sixty-year cycle", () => {
    const invented = /^\p{Script=Han}[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/u;
    expect(world.people.filter(({ name }) => !invented.test(name))).toEqual([]);
  });

  it("gives no two people the same phone or user name, and no two things the same id", () => {
    const distinct = (values: (string | null)[]) => {
      const given = values.filter((value) => value !== null);
      expect(new Set(given).size).toBe(given.length);
    };
    distinct(world.people.map(({ phone }) => phone));
    distinct(world.people.map(({ userName }) => userName));
    for (const rows of Object.values(world)) distinct((rows as { id: string }[]).map(({ id }) => id));
  });

  it("is the same for the same seed, and another for another", () => {
    const ids = ({ people, buildings }: World) => JSON.stringify([people.slice(-500), buildings.slice(0, 50)]);
    expect(ids(generateWorld())).toBe(ids(world));
    expect(ids(generateWorld("another"))).not.toBe(ids(world));
  });

  it("comes in pieces that hold all of it, each small", () => {
    const pieces = piecesOf(world);
    for (const list of Object.keys(world) as (keyof World)[]) {
      expect(
        pieces.reduce((sum, piece) => sum + piece[list].length, 0),
        list,
      ).toBe(world[list].length);
      for (const piece of pieces) expect(piece[list].length, list).toBeLessThan(2_000);
    }
  });
});
