import { postFile } from "../../../api/post.ts";

/** Sends a document under its own id, so that sending it again is one paper. */
export async function uploadPaper(id: string, file: File): Promise<void> {
  await postFile(`/api/papers/upload-paper?id=${encodeURIComponent(id)}`, file);
}
