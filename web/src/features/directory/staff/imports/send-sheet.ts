import { postFile } from "../../../../api/post.ts";
import { failureOf, Refused, Unreachable } from "../../../../api/problem.ts";
import type { SheetKind } from "../../../../api/staff-contract.ts";
import { currentLocale } from "../../../../locale/locale.ts";

export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

/** Where a blank table of a kind is downloaded. */
export function templateAddress(kind: SheetKind, format: "xlsx" | "csv"): string {
  return `/api/directory/download-template?kind=${kind}&format=${format}`;
}

/**
 * Sends a table to be imported whole or not at all. XMLHttpRequest, because fetch tells nothing about how much has been
 * sent.
 * @param onProgress percent sent, 0 to 100
 */
export function importSheet(kind: SheetKind, file: File, onProgress: (percent: number) => void): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", address("import-sheet", kind, file));
    sending.responseType = "json";
    sending.setRequestHeader("Content-Type", "application/octet-stream");
    sending.setRequestHeader("Accept-Language", currentLocale());
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    sending.onerror = () => reject(new Unreachable(new Error("import")));
    sending.onload = () => {
      if (sending.status === 200) resolve((sending.response as { imported: Imported }).imported);
      else reject(failureOf(sending.status, sending.response));
    };
    sending.send(file);
  });
}

/** The same table with each fault marked where it stands; nothing is imported. */
export async function markedSheet(kind: SheetKind, file: File): Promise<Blob> {
  const response = await postFile(address("mark-problems", kind, file), file);
  return response.blob();
}

function address(operation: "import-sheet" | "mark-problems", kind: SheetKind, file: File): string {
  return `/api/directory/${operation}?${new URLSearchParams({ kind, fileName: file.name.slice(-200) })}`;
}

export interface SheetProblems {
  count: number;
  sentences: string[];
}

/** The faults of a table, when that is why it was refused. */
export function problemsIn(error: unknown): SheetProblems | null {
  if (!(error instanceof Refused) || error.code !== "sheet-has-problems") return null;
  const { count, problems } = error.facts;
  const sentences = Array.isArray(problems) ? problems.filter((one): one is string => typeof one === "string") : [];
  return { count: typeof count === "number" ? count : sentences.length, sentences };
}
