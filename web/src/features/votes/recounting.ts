import { type Choice, linesOf, type Recount, recount } from "@linli/counting";

/** A published list, counted again on this device. */
export interface Recounted {
  recount: Recount;
  /** Of the file, in hexadecimal digits: compared with what was noted when it was published. */
  sha256: string;
}

/** @param progress told now and then which part of the file is read, 0 to 1 */
export async function recountFile(bytes: ArrayBuffer, progress: (part: number) => void): Promise<Recounted> {
  const lines = countLines(bytes);
  const counted = await recount(linesOf(pieces(bytes)), (read) => progress(Math.min(1, read / lines)));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { recount: counted, sha256 };
}

export interface ListedBallot {
  number: string;
  choice: Choice;
}

/** The ballot of this number in the file; the number stays on this device. Null where there is none. */
export async function ballotInFile(bytes: ArrayBuffer, number: string): Promise<ListedBallot | null> {
  const wanted = plain(number);
  for await (const line of linesOf(pieces(bytes))) {
    // Most lines are passed over unread.
    if (!line.includes('"choice"')) continue;
    const ballot = parsed(line);
    if (ballot !== null && plain(ballot.number) === wanted) return ballot;
  }
  return null;
}

/** As people copy it: with or without hyphens and spaces, in either case. */
function plain(number: string): string {
  return number.replace(/[\s-]/g, "").toLowerCase();
}

function parsed(line: string): ListedBallot | null {
  try {
    const value = JSON.parse(line) as Partial<ListedBallot>;
    return typeof value.number === "string" && value.choice ? { number: value.number, choice: value.choice } : null;
  } catch {
    return null;
  }
}

const pieceBytes = 64 * 1024;

/** Piece by piece, so that the page can draw in between. */
async function* pieces(bytes: ArrayBuffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    yield new Uint8Array(bytes, at, Math.min(pieceBytes, bytes.byteLength - at));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function countLines(bytes: ArrayBuffer): number {
  const lineEnd = 10;
  return new Uint8Array(bytes).reduce((count, byte) => (byte === lineEnd ? count + 1 : count), 1);
}
