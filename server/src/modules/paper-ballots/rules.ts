import { hindered, type PaperAction, type PaperState, type PaperStateRefusal } from "./states.ts";

/** Who stands where to a paper. */
export interface Standing {
  /** null: nobody has entered it. */
  state: PaperState | null;
  /** Has made one of the entries that stand. */
  isAuthor: boolean;
  /** Runs the vote. */
  runs: boolean;
  scanCount: number;
}

export type PaperHindrance =
  | PaperStateRefusal
  | "entered-by-you"
  | "entry-not-yours"
  | "third-person-needed"
  | "scan-missing";

/** What keeps somebody from a step; null when nothing does. Two people enter, neither decides between their readings. */
export function hindranceOf(action: PaperAction, standing: Standing): PaperHindrance | null {
  const { state, isAuthor, runs, scanCount } = standing;
  if (state === null) return action === "enter-paper-ballot" ? null : "paper-not-entered";
  const hindrance = hindered(state, action);
  if (hindrance) return hindrance;
  switch (action) {
    case "enter-paper-ballot":
      return state === "entered-once" && isAuthor ? "entered-by-you" : null;
    case "correct-paper-entry":
      return isAuthor ? null : "entry-not-yours";
    case "resolve-paper-ballot":
      if (isAuthor || !runs) return "third-person-needed";
      return scanCount === 0 ? "scan-missing" : null;
    case "withdraw-paper-ballot":
      if (state === "differing") return isAuthor || !runs ? "third-person-needed" : null;
      return isAuthor || runs ? null : "entry-not-yours";
    case "attach-ballot-scan":
      return null;
  }
}
