import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Piece } from "./pieces.ts";

/** The world of the usual seed, generated in another thread. */
export async function* worldInPieces(): AsyncGenerator<Piece> {
  const worker = new Worker(new URL("./generate-in-pieces.worker.ts", import.meta.url));
  try {
    for (;;) {
      worker.postMessage("next");
      const [piece] = (await once(worker, "message")) as [Piece | null];
      if (piece === null) return;
      yield piece;
    }
  } finally {
    await worker.terminate();
  }
}
