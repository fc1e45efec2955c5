import type { Application } from "../platform/application.ts";
import type { Pools } from "../platform/database/connect.ts";
import type { Districts } from "../platform/database/districts.ts";
import type { Locale } from "../platform/locale.ts";
import type { Ground } from "../platform/operations/perform.ts";

export interface FoundingParts {
  application: Application;
  ground: Ground;
  pools: Pools;
  districts: Districts;
  /** Progress, each a whole sentence. */
  log: (sentence: string) => void;
  /** Aborted when the program is to end: loading stops at the next good place and is taken up at the next start. */
  signal: AbortSignal;
}

/** What fills an empty database, so that there is something to see. */
export interface Founding {
  /** Whom one can sign in as, for the announcement at start. */
  accounts: readonly { userName: string; password: string; post: Record<Locale, string> }[];
  /** Whether everything in this database is its own: then messages may be shown to everybody who tries it. */
  isHere(parts: Pick<FoundingParts, "pools">): Promise<boolean>;
  /** Founds and fills the district; goes on where an earlier run was cut off, and does nothing when all is there. */
  load(parts: FoundingParts): Promise<void>;
}

/** None yet. */
export const founding: Founding | undefined = undefined;
