import { DataFolderError } from "../platform/database/data-folder.ts";
import { DatabaseNewerError } from "../platform/database/migrate.ts";
import { SettingsError } from "../platform/settings.ts";

/** One sentence for the operator: what keeps the program from doing its work, and what to do about it. */
export class OperatorError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "OperatorError";
  }
}

/** The sentence of what is the operator's matter; undefined for a bug. */
function operatorSentence(error: unknown): string | undefined {
  const theirs = [OperatorError, SettingsError, DataFolderError, DatabaseNewerError];
  return theirs.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
}

/** Ends the program's start: one sentence for the operator, or a bug with all there is to find it. */
export function reportFailure(error: unknown): void {
  console.error(operatorSentence(error) ?? error);
  process.exitCode = 1;
}
