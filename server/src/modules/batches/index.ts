import type { Application } from "../../platform/application.ts";
import { checkBatchPage } from "./check-batch-page.ts";
import { deleteOldBatches } from "./delete-old-batches.ts";
import { downloadBatchTemplate } from "./download-batch-template.ts";
import { fileBatch } from "./file-batch.ts";
import { fileBatchRows } from "./file-batch-rows.ts";
import { listBatchRows } from "./list-batch-rows.ts";
import { listBatches } from "./list-batches.ts";
import { markBatch } from "./mark-batch.ts";
import { showBatch } from "./show-batch.ts";
import { startBatch } from "./start-batch.ts";

export function registerBatches(linli: Application): void {
  linli.operations.add(downloadBatchTemplate, startBatch, showBatch, markBatch, fileBatch);
  linli.operations.add(listBatches, listBatchRows);
  linli.jobs.add(checkBatchPage, fileBatchRows, deleteOldBatches);
  linli.every("*/30 * * * *", deleteOldBatches);
}
