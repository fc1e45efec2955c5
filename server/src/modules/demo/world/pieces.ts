// The world cut up: small enough that no piece holds up the server, in an order in which each finds what it refers to.

import type { World } from "./rows.ts";

/** Some lists of the world, the others empty. */
export type Piece = World;

/** Rows of a piece: sealing the phones of so many people takes some 20 ms. */
const pieceLength = 1_000;

const nothing: World = { areas: [], units: [], people: [], posts: [], duties: [], buildings: [], homes: [] };

/** Offices and their staff first, so that somebody can sign in early; the homes and residents follow. */
export function piecesOf({ areas, units, people, posts, duties, buildings, homes }: World): Piece[] {
  const staff = people.filter(({ userName }) => userName !== null);
  const residents = people.filter(({ userName }) => userName === null);
  return [
    ...cut(areas).map((rows) => ({ ...nothing, areas: rows })),
    ...cut(units).map((rows) => ({ ...nothing, units: rows })),
    ...cut(staff).map((rows) => ({ ...nothing, people: rows })),
    ...cut(posts).map((rows) => ({ ...nothing, posts: rows })),
    { ...nothing, duties },
    ...cut(buildings).map((rows) => ({ ...nothing, buildings: rows })),
    ...cut(homes).map((rows) => ({ ...nothing, homes: rows })),
    ...cut(residents).map((rows) => ({ ...nothing, people: rows })),
  ];
}

function cut<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  for (let at = 0; at < rows.length; at += pieceLength) pieces.push(rows.slice(at, at + pieceLength));
  return pieces;
}
