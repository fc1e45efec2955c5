import { post } from "../api/post.ts";

/**
 * Asks for a file that is put on record when it leaves, and saves it under the name the server gives it.
 */
export async function fetchAndSave(address: string, body: object = {}): Promise<void> {
  const response = await post(address, "application/json", JSON.stringify(body));
  saveFile(await response.blob(), nameIn(response.headers.get("content-disposition") ?? ""));
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function nameIn(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? "file");
}
