import { failureOf, Unreachable } from "../api/problem.ts";
import { currentLocale } from "../locale/locale.ts";

/**
 * Asks for a file that is put on record when it leaves, and saves it under the name the server gives it. The contract's
 * client knows JSON only.
 */
export async function fetchAndSave(address: string, body: object = {}): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "Accept-Language": currentLocale() },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok) throw failureOf(response.status, await response.json().catch(() => null));
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
