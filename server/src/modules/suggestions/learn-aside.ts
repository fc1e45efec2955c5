import { Worker } from "node:worker_threads";
import type { LearnedText } from "./features.ts";
import type { PackedModel } from "./packed-model.ts";

/** A text as it was reported. It is handed to the thread that learns, and kept by nobody. */
export type ReportedText = Omit<LearnedText, "words"> & { description: string };

export async function learnAside(texts: ReportedText[]): Promise<PackedModel> {
  const worker = new Worker(new URL("./learn.worker.ts", import.meta.url), { workerData: texts });
  try {
    return await new Promise<PackedModel>((resolve, reject) => {
      // What crosses between threads is bytes, and no Buffer any more.
      worker.once("message", (model: PackedModel) => resolve({ ...model, weights: Buffer.from(model.weights) }));
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread that learns has ended without an answer")));
    });
  } finally {
    await worker.terminate();
  }
}
