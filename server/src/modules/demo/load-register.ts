import { demoPassword } from "./accounts.ts";
import { officialYears } from "./district.ts";
import type { Stage } from "./stage.ts";
import type { Piece } from "./world/pieces.ts";
import type { World } from "./world/rows.ts";
import { worldInPieces } from "./world/world-in-pieces.ts";

interface Loading {
  now: Temporal.Instant;
  signal: AbortSignal;
  /** @param share of the register that is there, 0 to 1 */
  onProgress(share: number): void;
  pieces?: AsyncIterable<Piece> | Iterable<Piece>;
}

/** Roughly, and only for the progress: areas, units, people, posts, buildings, homes. */
const usualRowCount = 79_000;

/**
 * Calendar, categories, and the world with its duties and staff accounts. Each piece commits by itself, and what is there
 * already stays, so that a load that was cut off goes on.
 * @returns undefined when it was cut off
 */
export async function loadRegister(
  stage: Stage,
  { now, signal, onProgress, pieces = worldInPieces() }: Loading,
): Promise<World | undefined> {
  await stage.job("load-official-years", { years: officialYears }, now);
  await stage.job("load-categories", {}, now);
  await stage.job("load-procedures", {}, now);
  const world: World = { areas: [], units: [], people: [], posts: [], duties: [], buildings: [], homes: [] };
  let rowCount = 0;
  for await (const piece of pieces) {
    if (signal.aborted) return undefined;
    const { duties, ...directory } = piece;
    if (duties.length > 0) await stage.job("load-duties", { duties }, now);
    else await stage.job("load-directory", directory, now);
    const accounts = piece.people.flatMap(({ id: personId, userName }) => (userName ? [{ personId, userName }] : []));
    if (accounts.length > 0) await stage.job("set-up-demo-accounts", { accounts, password: demoPassword }, now);
    for (const list of Object.keys(world) as (keyof World)[]) {
      (world[list] as unknown[]).push(...piece[list]);
      rowCount += piece[list].length;
    }
    onProgress(Math.min(1, rowCount / usualRowCount));
  }
  return world;
}
