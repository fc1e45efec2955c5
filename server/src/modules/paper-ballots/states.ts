/**
 * The life of a paper ballot that was handed in.
 *
 * entered-once  One person has read it. Its elector can no longer vote in another way: what was handed in first counts.
 * differing     Two people have read it differently. A third, who sees both and the scan, decides.
 * counted       Two people have read the same, or a third has decided: it is a ballot of the vote. Nothing changes any more.
 * void          No choice can be read from it. It counts for nothing, and its elector may still vote in another way.
 * refused       Its elector had voted before, in another way. It counts for nothing and is kept.
 * withdrawn     It was entered under the wrong number, or was given up. As if it had never come; it can come again.
 *
 * Who. "collector": whoever enters paper ballots. "author": who made the entry. "third": who runs the vote and has entered
 * neither reading. A ballot that nobody has entered is in no state at all.
 */
export const paperStates = ["entered-once", "differing", "counted", "void", "refused", "withdrawn"] as const;
export type PaperState = (typeof paperStates)[number];

export const paperActions = [
  "enter-paper-ballot",
  "correct-paper-entry",
  "resolve-paper-ballot",
  "withdraw-paper-ballot",
  "attach-ballot-scan",
] as const;
export type PaperAction = (typeof paperActions)[number];

interface Transition {
  readonly by: "collector" | "author" | "third" | "author or third";
  readonly from: readonly PaperState[];
  readonly to: readonly PaperState[] | "same";
}

/** From no state at all only the first entry leads on: to entered-once, or to refused. */
export const paperTransitions: Readonly<Record<PaperAction, Transition>> = {
  "enter-paper-ballot": {
    by: "collector",
    from: ["entered-once", "withdrawn"],
    to: ["entered-once", "differing", "counted", "void", "refused"],
  },
  "correct-paper-entry": { by: "author", from: ["entered-once"], to: "same" },
  "resolve-paper-ballot": { by: "third", from: ["differing"], to: ["counted", "void", "refused"] },
  "withdraw-paper-ballot": { by: "author or third", from: ["entered-once", "differing", "void"], to: ["withdrawn"] },
  "attach-ballot-scan": {
    by: "collector",
    from: ["entered-once", "differing", "counted", "void", "refused"],
    to: "same",
  },
};

export const paperStateRefusals = {
  "paper-not-entered": 409,
  "paper-differs": 409,
  "paper-does-not-differ": 409,
  "paper-counted": 409,
  "paper-void": 409,
  "paper-refused": 409,
} as const;
export type PaperStateRefusal = keyof typeof paperStateRefusals;

/** Why the action cannot be done in this state; null when it can. */
export function hindered(state: PaperState, action: PaperAction): PaperStateRefusal | null {
  if (paperTransitions[action].from.includes(state)) return null;
  switch (state) {
    case "entered-once":
      return "paper-does-not-differ";
    case "differing":
      return "paper-differs";
    case "counted":
      return "paper-counted";
    case "void":
      return "paper-void";
    case "refused":
      return "paper-refused";
    case "withdrawn":
      return "paper-not-entered";
  }
}
