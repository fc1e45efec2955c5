import type { Application } from "../../platform/application.ts";
import { deleteUnattachedPapers } from "./delete-unattached-papers.ts";
import { uploadPaper } from "./upload-paper.ts";

export { attachPapers, attachPapersRefusals } from "./attach-papers.ts";
export { paperKinds } from "./kinds.ts";
export { readPaper } from "./read-paper.ts";

export function registerPapers(linli: Application): void {
  linli.operations.add(uploadPaper());
  linli.jobs.add(deleteUnattachedPapers);
  linli.every("45 * * * *", deleteUnattachedPapers);
}
