import { answered, api } from "../../../api/client.ts";
import { postFile } from "../../../api/post.ts";
import { fetchAndSave } from "../../../workbench/save-file.ts";

export const batchesKey = ["batches"];

/** Where a blank sheet is downloaded. */
export const templateAddress = (format: "xlsx" | "csv") => `/api/batches/download-batch-template?format=${format}`;

/** Sends a sheet to be checked. */
export async function startBatch(id: string, file: File): Promise<void> {
  const query = new URLSearchParams({ id, fileName: file.name.slice(-200) });
  await postFile(`/api/batches/start-batch?${query}`, file);
}

export const listBatches = () => answered(api.GET("/api/batches/list-batches"));

export const showBatch = (batchId: string) =>
  answered(api.GET("/api/batches/{batchId}/show-batch", { params: { path: { batchId } } }));

export const markBatch = (batchId: string) => fetchAndSave(`/api/batches/${batchId}/mark-batch`);

export const fileBatch = (batchId: string) =>
  answered(api.POST("/api/batches/{batchId}/file-batch", { params: { path: { batchId } }, body: {} }));

/** @param after the mark of the part before, as `usePages` hands it on */
export async function listBatchRows(batchId: string, after: string | null) {
  const query = after === null ? {} : { after: Number(after) };
  const { rows, next } = await answered(
    api.GET("/api/batches/{batchId}/list-batch-rows", { params: { path: { batchId }, query } }),
  );
  return { rows, next: next === null ? null : String(next) };
}
